package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.conversation.CallHead;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.Notice.LiveCall;
import dev.switchboard.domain.notice.Notifier.Delivery;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveCallNoticeTest {
  private static final boolean ENDED = true;
  private final KnownCalls calls = new KnownCalls();
  private final LiveCallNotice route =
      new LiveCallNotice(new OutboundHttp(true), calls, Manner.TELL_ASSISTANT, true);

  @Test
  void the_assistant_is_told_and_asked_to_bring_it_up() throws IOException {
    try (var vapi = Receiver.answering(200, "")) {
      assertThat(route.deliver(notice(Optional.of(vapi.url("/c1/control")))))
          .isEqualTo(new Delivery.Delivered("HTTP 200"));

      var request = vapi.received().getFirst();
      assertThat(request.path()).isEqualTo("/c1/control");
      assertThat(JSON.std.mapFrom(request.body()))
          .containsEntry("type", "add-message")
          .containsEntry("triggerResponseEnabled", true)
          .extractingByKey("message")
          .asString()
          .contains("role=system", "information only", "I have news. It is \"sent\".");
    }
  }

  @Test
  void or_the_words_are_said_as_they_are() throws IOException {
    var saying = new LiveCallNotice(new OutboundHttp(true), calls, Manner.SAY, true);
    try (var vapi = Receiver.answering(200, "")) {
      saying.deliver(notice(Optional.of(vapi.url("/"))));

      assertThat(JSON.std.mapFrom(vapi.received().getFirst().body()))
          .isEqualTo(
              Map.of(
                  "type",
                  "say",
                  "content",
                  "I have news. It is \"sent\".",
                  "interruptAssistantEnabled",
                  false));
    }
  }

  @Test
  void where_the_notice_has_no_control_url_the_one_of_the_call_is_taken() {
    try (var vapi = Receiver.answering(200, "")) {
      calls.know(head(Optional.of(vapi.url("/")), !ENDED));

      assertThat(route.deliver(notice(Optional.empty()))).isInstanceOf(Delivery.Delivered.class);
    }
  }

  @Test
  void a_call_that_has_ended_is_not_told() {
    try (var vapi = Receiver.answering(200, "")) {
      calls.know(head(Optional.of(vapi.url("/")), ENDED));

      assertThat(route.deliver(notice(Optional.of(vapi.url("/")))))
          .isEqualTo(new Delivery.NotWanted("call has ended"));
      assertThat(vapi.received()).isEmpty();
    }
  }

  @Test
  void a_control_url_that_is_not_vapis_gets_no_request() {
    var strict = new LiveCallNotice(new OutboundHttp(true), calls, Manner.SAY, false);
    try (var stranger = Receiver.answering(200, "")) {
      assertThat(strict.deliver(notice(Optional.of(stranger.url("/")))))
          .isEqualTo(new Delivery.NotWanted("not a control URL of VAPI"));
      assertThat(stranger.received()).isEmpty();
    }
  }

  @Test
  void without_a_control_url_there_is_nowhere_to_tell_it() {
    assertThat(route.deliver(notice(Optional.empty())))
        .isEqualTo(new Delivery.NotWanted("call has no control URL"));
  }

  @Test
  void what_did_not_begin_on_a_call_is_not_told_on_one() {
    assertThat(route.deliver(aNotice(Optional.empty())))
        .isEqualTo(new Delivery.NotWanted("it did not begin on a call"));
  }

  @Test
  void an_error_of_vapi_may_pass() {
    try (var vapi = Receiver.answering(404, "")) {
      assertThat(route.deliver(notice(Optional.of(vapi.url("/")))))
          .isEqualTo(new Delivery.Failed("answered 404"));
    }
  }

  private static CallHead head(Optional<String> controlUrl, boolean ended) {
    return new CallHead(
        "c1",
        "vapi",
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        controlUrl,
        ended);
  }

  private static Notice notice(Optional<String> controlUrl) {
    return aNotice(Optional.of(new LiveCall("vapi", "c1", controlUrl)));
  }

  private static Notice aNotice(Optional<LiveCall> call) {
    return new Notice(
        "task_1",
        "task.completed",
        Instant.EPOCH,
        new WorkspaceId("demo"),
        Optional.empty(),
        Owner.named("Mia"),
        call,
        "I have news. It is \"sent\".",
        Map.of());
  }
}
