package dev.switchboard.adapter.channels.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.conversation.Fact;
import dev.switchboard.domain.conversation.Fact.Conversed;
import dev.switchboard.domain.conversation.Fact.Noted;
import dev.switchboard.domain.conversation.Fact.Said;
import dev.switchboard.domain.conversation.Fact.StatusChanged;
import dev.switchboard.domain.conversation.Turn;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadFactsTest {
  @Test
  void a_status_is_the_messages_own_and_never_the_calls() {
    assertThat(fact("status-update.ended-call-still-queued"))
        .isEqualTo(new StatusChanged("ended", Optional.of("customer-ended-call")));
    assertThat(Bodies.facts(Bodies.message("'type':'status-update','call':{'status':'queued'}")))
        .containsExactly(new Noted(Map.of()));
  }

  @Test
  void final_words_are_said() {
    assertThat(fact("transcript.final"))
        .isEqualTo(
            new Said(
                new Turn("caller", "Half ten, please. The name is Zoë Brânză.", Optional.empty())));
    assertThat(fact("transcript.final-by-type-name"))
        .isEqualTo(
            new Said(
                new Turn(
                    "agent", "That is booked for Tuesday at half past ten.", Optional.empty())));
  }

  @Test
  void words_that_may_change_are_not_kept() {
    assertThat(fact("transcript.partial"))
        .isEqualTo(new Noted(Map.of("role", "user", "transcriptType", "partial")));
  }

  @Test
  void an_update_keeps_its_latest_turns() {
    var conversed = (Conversed) fact("conversation-update.phone-call");
    var withTools = (Conversed) fact("conversation-update.with-tool-calls");

    assertThat(conversed.turns()).isEqualTo(4);
    assertThat(conversed.latest())
        .extracting(Turn::role)
        .containsExactly("agent", "caller", "agent", "caller");
    assertThat(conversed.latest().getFirst().at())
        .contains(Instant.ofEpochMilli(1_794_996_132_600L));
    assertThat(withTools.latest()).extracting(Turn::role).containsExactly("caller", "tool");
    assertThat(withTools.latest().getLast().text())
        .isEqualTo("Booked. Tuesday 24 November at 10:30, code HL-7Q4KD.");
  }

  @Test
  void of_a_long_conversation_only_four_turns_are_kept() {
    var messages =
        "{'role':'user','content':'a'},".repeat(9) + "{'role':'assistant','content':'b'}";
    var conversed =
        (Conversed)
            Bodies.facts(
                    Bodies.message(
                        "'type':'conversation-update','conversation':[%s]".formatted(messages)))
                .getFirst();

    assertThat(conversed.turns()).isEqualTo(10);
    assertThat(conversed.latest()).extracting(Turn::text).containsExactly("a", "a", "a", "b");
  }

  @Test
  void a_text_may_come_in_parts() {
    var message =
        Bodies.message(
            "'type':'conversation-update','conversation':[{'role':'user','content':"
                + "[{'type':'text','text':'Half ten,'},{'type':'image_url'},{'text':'please.'}]}]");

    assertThat(((Conversed) Bodies.facts(message).getFirst()).latest())
        .extracting(Turn::text)
        .containsExactly("Half ten, please.");
  }

  @ParameterizedTest
  @CsvSource({
    "speech-update.assistant-started, '{role=assistant, status=started, turn=2}'",
    "language-change-detected.romanian, {language=ro}",
    "phone-call-control.forward, '{destination=sip, request=forward}'",
    "transfer-update.to-number, {destination=number}",
    "transfer-update.to-assistant, '{destination=assistant, toAssistant=Rory}'",
    "assistant.started.first-assistant, {assistant=Mia}",
    "assistant.speechStarted.force-say, '{source=force-say, turn=6}'",
    "call.artifact.upload.partly-failed,"
        + " '{failed=recording-stereo, uploaded=end-of-call-report, recording-mono, log}'",
    "session.deleted.web, {session=completed}",
    "user-interrupted.phone-call, {turnId=turn-mia-0002}",
    "model-output.token, {turnId=turn-mia-0002}",
    "voice-input.phone-call, {}",
    "voice-request.phone-call, {}",
    "unknown.future-type, {}"
  })
  void all_else_is_a_note_of_a_few_words(String name, String details) {
    assertThat(new TreeMap<>(((Noted) fact(name)).details())).hasToString(details);
  }

  private static Fact fact(String name) {
    var facts = Bodies.facts(Bodies.golden(name));
    assertThat(facts).hasSize(1);
    return facts.getFirst();
  }
}
