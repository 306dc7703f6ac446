package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.agent.SignedEndpoint;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.Notifier.Delivery;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerWebhookTest {
  private final OwnerWebhook route =
      new OwnerWebhook(new OutboundHttp(true), InstantSource.system());

  @Test
  void the_owner_gets_what_happened_under_a_signature_that_verifies() {
    try (var receiver = Receiver.answering(200, "")) {
      var delivery = route.deliver(notice(receiver.url("/hook"), Signed.SECRET));

      assertThat(delivery).isEqualTo(new Delivery.Delivered("HTTP 200"));
      var request = receiver.received().getFirst();
      Signed.assertSigned(request);
      assertThat(Signed.headers(request)).containsEntry("webhook-id", "task_1");
      assertThat(request.body())
          .isEqualTo(
              """
              {"type":"task.completed","timestamp":"2026-03-03T13:30:00Z","data":{"result":"Sent."}}\
              """);
    }
  }

  @Test
  void an_owner_without_a_webhook_is_not_told() {
    var notice = notice(Owner.named("Mia"));

    assertThat(route.deliver(notice)).isInstanceOf(Delivery.NotWanted.class);
  }

  @Test
  void an_endpoint_that_is_gone_is_not_tried_again() {
    try (var receiver = Receiver.answering(410, "")) {
      assertThat(route.deliver(notice(receiver.url("/"), Signed.SECRET)))
          .isEqualTo(new Delivery.Refused("answered 410", true));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 404, 429, 500, 503})
  void any_other_answer_is_a_failure_that_may_pass(int status) {
    try (var receiver = Receiver.answering(status, "")) {
      assertThat(route.deliver(notice(receiver.url("/"), Signed.SECRET)))
          .isEqualTo(new Delivery.Failed("answered %d".formatted(status)));
    }
  }

  @Test
  void nobody_there_is_a_failure_that_may_pass() {
    var closed = Receiver.answering(200, "");
    closed.close();

    assertThat(route.deliver(notice(closed.url("/"), Signed.SECRET)))
        .isEqualTo(new Delivery.Failed("no connection"));
  }

  @Test
  void an_address_that_is_not_public_is_refused() {
    var strict = new OwnerWebhook(new OutboundHttp(false), InstantSource.system());

    assertThat(strict.deliver(notice("https://127.0.0.1/", Signed.SECRET)))
        .isEqualTo(new Delivery.Refused("address is not public"));
  }

  @Test
  void a_secret_of_another_form_is_refused_before_anything_is_sent() {
    try (var receiver = Receiver.answering(200, "")) {
      assertThat(route.deliver(notice(receiver.url("/"), "hunter2")))
          .isEqualTo(new Delivery.Refused("secret must be whsec_ and base64"));
      assertThat(receiver.received()).isEmpty();
    }
  }

  private static Notice notice(String url, String secret) {
    var webhook = Optional.of(new SignedEndpoint(url, secret));
    return notice(new Owner("Mia", Optional.empty(), Optional.empty(), webhook));
  }

  private static Notice notice(Owner owner) {
    return new Notice(
        "task_1",
        "task.completed",
        Instant.parse("2026-03-03T13:30:00Z"),
        new WorkspaceId("demo"),
        Optional.empty(),
        owner,
        Optional.empty(),
        "Sent.",
        Map.of("result", "Sent."));
  }
}
