package dev.switchboard.domain.conversation;

import static dev.switchboard.domain.conversation.PhoneCalls.START;
import static dev.switchboard.domain.conversation.PhoneCalls.everyFactOf;
import static dev.switchboard.domain.conversation.PhoneCalls.status;
import static dev.switchboard.domain.conversation.PhoneCalls.told;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Race;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every `Calls` promises of facts. What it promises of heads is in `CallHeadsContract`.
public abstract class CallsContract {
  protected abstract Calls empty();

  @Test
  void a_call_of_which_nothing_is_known_is_not_there() {
    var calls = empty();

    assertThat(calls.head(ACME, "call-1")).isEmpty();
    assertThat(calls.read(ACME, "call-1")).isEmpty();
    assertThat(calls.list(ACME, Optional.empty(), 10)).isEmpty();
  }

  @Test
  void each_kind_of_fact_is_read_as_it_was_recorded() {
    var calls = empty();
    var facts = everyFactOf("call-1");

    facts.forEach(calls::record);

    assertThat(calls.read(ACME, "call-1").orElseThrow().events()).containsExactlyElementsOf(facts);
  }

  @Test
  void an_analysis_is_read_as_it_was_recorded_whatever_the_channel_made_of_it() {
    var calls = empty();
    Object deep = "whatever the channel made of it";
    for (int level = 0; level < 100; level++) {
      deep = level % 2 == 0 ? List.of(deep) : Map.of("in", deep, "level", level);
    }
    var nameless = Map.of("", "no name", "beside", List.of(Map.of("", 1)));
    var analysis = Map.of("deep", deep, "nameless", nameless, "", "no name either");
    var analysed = told("call-1", 1, PhoneCalls.analysed(analysis));

    calls.record(analysed);

    assertThat(calls.read(ACME, "call-1").orElseThrow().events()).containsExactly(analysed);
  }

  @Test
  void facts_in_any_order_and_however_often_make_the_same_record() {
    var calls = empty();
    everyFactOf("call-1").forEach(calls::record);
    var inOrder = calls.read(ACME, "call-1").orElseThrow();

    for (int seed = 0; seed < 5; seed++) {
      var mixed = empty();
      var facts = new ArrayList<>(everyFactOf("call-1"));
      facts.addAll(everyFactOf("call-1"));
      Collections.shuffle(facts, new Random(seed));
      facts.forEach(mixed::record);

      assertThat(mixed.read(ACME, "call-1").orElseThrow())
          .usingRecursiveComparison()
          .ignoringFields("head.firstSeen")
          .isEqualTo(inOrder);
    }
  }

  @Test
  void a_repeat_that_bears_another_time_changes_nothing() {
    var early = told("call-1", 1, status("ringing"));
    var late = at(early, START.plusSeconds(9));
    var once = empty();
    var twice = empty();

    once.record(early);
    once.record(late);
    twice.record(late);
    twice.record(early);

    assertThat(once.read(ACME, "call-1").orElseThrow().events()).containsExactly(early);
    assertThat(twice.read(ACME, "call-1").orElseThrow().events()).containsExactly(early);
  }

  @Test
  void workspaces_see_nothing_of_each_other() {
    var calls = empty();
    calls.record(told(ACME, "call-1", 1, status("ringing")));

    assertThat(calls.head(GLOBEX, "call-1")).isEmpty();
    assertThat(calls.read(GLOBEX, "call-1")).isEmpty();
    assertThat(calls.list(GLOBEX, Optional.empty(), 10)).isEmpty();

    calls.record(told(GLOBEX, "call-1", 2, status("ended")));
    assertThat(calls.read(ACME, "call-1").orElseThrow().events()).hasSize(1);
    assertThat(calls.head(ACME, "call-1")).map(CallHead::ended).contains(false);
  }

  @Test
  void of_forty_facts_at_once_none_is_lost() {
    var calls = empty();

    Race.run(number -> {
      calls.record(told("call-1", number / 2, status("in-progress")));
      return number;
    });

    assertThat(calls.read(ACME, "call-1").orElseThrow().events()).hasSize(Race.RUNNERS / 2);
  }

  private static CallEvent at(CallEvent event, Instant time) {
    return new CallEvent(
        event.workspace(),
        event.call(),
        event.channel(),
        event.key(),
        event.type(),
        time,
        event.agent(),
        event.caller(),
        event.called(),
        event.controlUrl(),
        event.fact());
  }
}
