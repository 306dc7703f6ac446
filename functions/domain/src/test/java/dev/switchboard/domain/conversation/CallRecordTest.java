package dev.switchboard.domain.conversation;

import static dev.switchboard.domain.conversation.PhoneCalls.START;
import static dev.switchboard.domain.conversation.PhoneCalls.everyFactOf;
import static dev.switchboard.domain.conversation.PhoneCalls.status;
import static dev.switchboard.domain.conversation.PhoneCalls.told;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.conversation.Fact.Conversed;
import dev.switchboard.domain.conversation.Fact.Noted;
import dev.switchboard.domain.conversation.Fact.Said;
import dev.switchboard.domain.conversation.Fact.Transcribed;
import dev.switchboard.domain.conversation.tool.FrontDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CallRecordTest {
  @Test
  void it_holds_what_its_facts_tell() {
    var call = recordOf(everyFactOf("call-1"));

    assertThat(call.status()).contains("ended");
    assertThat(call.endedReason()).contains("customer-ended-call");
    assertThat(call.startedAt()).contains(START);
    assertThat(call.endedAt()).contains(START.plusMillis(61_500));
    assertThat(call.summary()).contains("Ann booked a haircut.");
    assertThat(call.cost()).contains(0.1875);
    assertThat(call.appointments()).containsExactly("a.1", "a.2");
    assertThat(call.tasks()).containsExactly("task_1", "task_2");
    assertThat(call.turns()).extracting(Turn::role).containsExactly("caller", "agent", "tool");
  }

  @Test
  void until_its_report_comes_times_are_those_of_its_statuses() {
    var call =
        recordOf(
            List.of(
                told("call-1", 30, status("ended")),
                told("call-1", 2, status("in-progress")),
                told("call-1", 1, status("ringing"))));

    assertThat(call.startedAt()).contains(START.plusSeconds(2));
    assertThat(call.endedAt()).contains(START.plusSeconds(30));
    assertThat(call.status()).contains("ended");
  }

  @Test
  void turns_are_the_reports_else_the_final_transcripts_else_the_updates() {
    var updated = told("call-1", 1, new Conversed(2, List.of(turn("Hel", 1), turn("Hi", 2))));
    var further = told("call-1", 3, new Conversed(2, List.of(turn("Hello", 1), turn("Hi", 2))));
    var said = told("call-1", 4, new Said(turn("Hello!", 1)));
    var second = told("call-1", 5, new Transcribed(1, List.of(turn("Hi.", 2))));
    var first = told("call-1", 6, new Transcribed(0, List.of(turn("Hello.", 1))));

    assertThat(texts(updated, further)).containsExactly("Hello", "Hi");
    assertThat(texts(updated, further, said)).containsExactly("Hello!");
    assertThat(texts(updated, further, said, second, first)).containsExactly("Hello.", "Hi.");
  }

  @Test
  void a_repeat_of_a_fact_bears_one_key_in_whatever_order_its_details_come() {
    var envelope = new FrontDesk().callFrom(FrontDesk.ANN);
    var details = new LinkedHashMap<String, String>();
    List.of("role", "status", "turn", "reason", "kind").forEach(name -> details.put(name, "x"));
    var turnedRound = new LinkedHashMap<String, String>();
    List.copyOf(details.keySet()).reversed().forEach(name -> turnedRound.put(name, "x"));

    assertThat(key(envelope, new Noted(turnedRound))).isEqualTo(key(envelope, new Noted(details)));
    assertThat(key(envelope, new Noted(Map.of("role", "y"))))
        .isNotEqualTo(key(envelope, new Noted(Map.of("role", "x"))));
  }

  private static String key(Envelope envelope, Fact fact) {
    return CallEvent.of(envelope, Optional.empty(), fact).orElseThrow().key();
  }

  private static List<String> texts(CallEvent... facts) {
    return recordOf(List.of(facts)).turns().stream().map(Turn::text).toList();
  }

  private static CallRecord recordOf(List<CallEvent> facts) {
    var calls = new InMemoryCalls();
    facts.forEach(calls::record);
    return calls.read(ACME, "call-1").orElseThrow();
  }

  private static Turn turn(String text, int second) {
    return new Turn("caller", text, Optional.of(START.plusSeconds(second)));
  }
}
