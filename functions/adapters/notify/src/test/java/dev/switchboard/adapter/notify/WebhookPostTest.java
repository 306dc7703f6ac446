package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.notice.Endpoint.Kind;
import dev.switchboard.domain.notice.EndpointSecret;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.Notifier.Delivery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookPostTest {
  private final Instant now = Instant.now();
  private final EndpointSecret newest =
      new EndpointSecret("whsec_bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmV3", now, Optional.empty());

  private final WebhookPost post = new WebhookPost(new OutboundHttp(true), () -> now);

  @Test
  void while_a_secret_changes_whoever_knows_either_can_verify_it() {
    var old = new EndpointSecret(Signed.SECRET, now, Optional.of(now.plusSeconds(1)));
    try (var owner = Receiver.answering(200, "")) {
      var endpoint = Endings.endpoint(Kind.WEBHOOK, owner.url("/"), newest, old);

      assertThat(post.post(endpoint, Endings.carrying(Map.of("result", "Sent."))))
          .isEqualTo(new Delivery.Delivered("HTTP 200"));

      var request = owner.received().getFirst();
      Signed.assertSigned(request);
      Signed.assertSigned(request, newest.value());
      assertThat(Signed.headers(request))
          .hasEntrySatisfying(
              "webhook-signature", both -> assertThat(both).matches("v1,[^ ]+ v1,[^ ]+"));
    }
  }

  @Test
  void a_secret_whose_time_is_over_signs_no_more() {
    var old = new EndpointSecret(Signed.SECRET, now, Optional.of(now));
    try (var owner = Receiver.answering(200, "")) {
      post.post(Endings.endpoint(Kind.WEBHOOK, owner.url("/"), newest, old), notice());

      assertThat(Signed.headers(owner.received().getFirst()))
          .hasEntrySatisfying("webhook-signature", one -> assertThat(one).doesNotContain(" "));
    }
  }

  @Test
  void gone_says_that_it_wants_no_more() {
    try (var owner = Receiver.answering(410, "")) {
      assertThat(post.post(Endings.endpoint(Kind.WEBHOOK, owner.url("/"), newest), notice()))
          .isEqualTo(new Delivery.Refused("answered 410", true));
    }
  }

  @Test
  void a_rest_that_it_asks_for_is_passed_on() {
    var owner =
        new Receiver(exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "90");
          Receiver.reply(exchange, 503, "");
        });
    try (owner) {
      assertThat(post.post(Endings.endpoint(Kind.WEBHOOK, owner.url("/"), newest), notice()))
          .isEqualTo(new Delivery.Failed("answered 503", Optional.of(Duration.ofSeconds(90))));
    }
  }

  @Test
  void what_is_longer_than_20_kb_is_cut_and_says_so() throws IOException {
    try (var owner = Receiver.answering(200, "")) {
      var data =
          Map.<String, Object>of(
              "task",
              "task_1",
              "result",
              "ü".repeat(30_000),
              "list",
              Collections.nCopies(500, Map.of("text", "x".repeat(100))),
              "count",
              7);
      post.post(Endings.endpoint(Kind.WEBHOOK, owner.url("/"), newest), Endings.carrying(data));

      var request = owner.received().getFirst();
      assertThat(request.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
      assertThat(data(request.body()))
          .containsEntry("task", "task_1")
          .containsEntry("count", 7)
          .containsEntry("truncated", true)
          .hasEntrySatisfying("result", text -> assertThat((String) text).endsWith("ü…"));
      Signed.assertSigned(request, newest.value());
    }
  }

  @Test
  void what_fits_is_sent_whole() throws IOException {
    try (var owner = Receiver.answering(200, "")) {
      var data = Map.<String, Object>of("result", "x".repeat(19_000), "list", List.of(1));
      post.post(Endings.endpoint(Kind.WEBHOOK, owner.url("/"), newest), Endings.carrying(data));

      assertThat(data(owner.received().getFirst().body())).isEqualTo(data);
    }
  }

  private static Map<String, Object> data(String body) throws IOException {
    var data = new HashMap<String, Object>();
    if (JSON.std.mapFrom(body).get("data") instanceof Map<?, ?> map) {
      map.forEach((name, value) -> data.put(String.valueOf(name), value));
    }
    return data;
  }

  private static Notice notice() {
    return Endings.carrying(Map.of());
  }
}
