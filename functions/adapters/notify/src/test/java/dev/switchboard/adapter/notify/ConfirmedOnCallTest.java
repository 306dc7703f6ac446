package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.conversation.CallEvent;
import dev.switchboard.domain.conversation.CallHead;
import dev.switchboard.domain.conversation.Fact.Noted;
import dev.switchboard.domain.notice.Confirming.Sighting;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.Notifier.Delivery;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfirmedOnCallTest {
  private static final Instant SAID = Instant.parse("2026-03-03T13:30:00Z");
  private static final WorkspaceId HARBOUR = new WorkspaceId("harbour");
  private static final Map<String, String> BEGINS =
      Map.of("role", "assistant", "status", "started", "turn", "2");

  private final KnownCalls calls = new KnownCalls();
  private Instant now = SAID.plusSeconds(5);
  private final LiveCallNotice route =
      new LiveCallNotice(new OutboundHttp(true), calls, Manner.SAY, true, () -> now);

  ConfirmedOnCallTest() {
    goesOn(false);
  }

  @Test
  void the_assistant_s_speech_that_follows_confirms_it() {
    happens("speech-update", SAID.plusMillis(700), BEGINS);

    assertThat(look()).isInstanceOf(Sighting.Seen.class);
  }

  @Test
  void so_does_the_word_that_speech_began_where_it_is_sent() {
    happens("assistant.speechStarted", SAID.plusSeconds(9), Map.of("source", "force-say"));

    assertThat(look()).isInstanceOf(Sighting.Seen.class);
  }

  @Test
  void nothing_else_confirms_it() {
    happens("speech-update", SAID.minusMillis(1), BEGINS);
    happens("speech-update", SAID.plusSeconds(16), BEGINS);
    happens("speech-update", SAID.plusSeconds(1), Map.of("role", "user", "status", "started"));
    happens("speech-update", SAID.plusSeconds(1), Map.of("role", "assistant", "status", "stopped"));
    happens("transcript", SAID.plusSeconds(1), BEGINS);

    assertThat(look()).isEqualTo(new Sighting.NotYet(Duration.ofSeconds(5)));
  }

  @Test
  void after_fifteen_seconds_it_is_missed() {
    now = SAID.plusSeconds(15).minusMillis(1);
    assertThat(look()).isInstanceOf(Sighting.NotYet.class);
    now = SAID.plusSeconds(15);

    assertThat(look()).isEqualTo(new Sighting.Missed("nothing was said within 15 s"));
  }

  @Test
  void a_call_that_ends_meanwhile_missed_it_at_once_unless_it_was_said() {
    goesOn(true);
    assertThat(look()).isEqualTo(new Sighting.Missed("call ended before it was said"));

    happens("speech-update", SAID.plusSeconds(2), BEGINS);

    assertThat(look()).isInstanceOf(Sighting.Seen.class);
  }

  @Test
  void words_whose_answer_was_lost_may_have_been_said() {
    try (var silent = new Receiver(exchange -> exchange.close())) {
      assertThat(route.deliver(notice(silent.url("/control"))))
          .isEqualTo(new Delivery.Delivered("it may be there, but connection broke"));
    }
  }

  @Test
  void words_that_never_left_may_be_tried_again() {
    var closed = Receiver.answering(200, "");
    closed.close();

    assertThat(route.deliver(notice(closed.url("/control"))))
        .isEqualTo(new Delivery.Failed("no connection"));
  }

  private Sighting look() {
    return route.look(notice("https://phone.vapi.ai/control"), SAID);
  }

  private void goesOn(boolean ended) {
    calls.know(
        new CallHead(
            "c1",
            "vapi",
            SAID.minusSeconds(60),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ended));
  }

  private void happens(String type, Instant at, Map<String, String> details) {
    calls.record(CallEvent.ours(HARBOUR, "c1", "vapi", type + at, type, at, new Noted(details)));
  }

  private static Notice notice(String url) {
    return new Notice(
        "task_1",
        "task.completed",
        SAID,
        HARBOUR,
        Optional.empty(),
        Owner.named("Mia"),
        Optional.of(new Notice.LiveCall("vapi", "c1", Optional.of(url))),
        "It is done.",
        Map.of());
  }
}
