package dev.switchboard.domain.conversation;

import static dev.switchboard.domain.conversation.PhoneCalls.everyFactOf;
import static dev.switchboard.domain.conversation.PhoneCalls.noted;
import static dev.switchboard.domain.conversation.PhoneCalls.status;
import static dev.switchboard.domain.conversation.PhoneCalls.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.conversation.Fact.Conversed;
import dev.switchboard.domain.conversation.Fact.Said;
import dev.switchboard.domain.conversation.Fact.StatusChanged;
import dev.switchboard.domain.conversation.Fact.TaskEnded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class CallRecordOrderTest {
  private static final List<String> RISING =
      List.of("scheduled", "queued", "ringing", "in-progress", "forwarding", "ended");
  private static final CallHead HEAD =
      new CallHead(
          "call-1",
          "vapi",
          PhoneCalls.START,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  /// Any of the facts of one call, each at its own second.
  @Provide
  Arbitrary<Set<CallEvent>> facts() {
    var some = new ArrayList<>(everyFactOf("call-1"));
    var turn = new Turn("agent", "Bye.", Optional.of(PhoneCalls.START.plusSeconds(40)));
    some.add(told("call-1", 40, new Said(turn)));
    some.add(told("call-1", 41, new Conversed(3, List.of(turn))));
    some.add(noted("call-1", 42, new TaskEnded("task_3", "http", "FAILED")));
    for (int rank = 0; rank < RISING.size(); rank++) {
      some.add(told("call-1", 50 - rank, status(RISING.get(rank))));
    }
    some.add(told("call-1", 60, status("something-new")));
    return Arbitraries.of(some).set().ofMinSize(1);
  }

  @Property(tries = 500)
  void facts_in_any_order_and_however_often_make_the_same_record(
      @ForAll("facts") Set<CallEvent> facts, @ForAll long seed) {
    var random = new Random(seed);
    var mixed = new ArrayList<>(facts);
    facts.stream().filter(any -> random.nextBoolean()).forEach(mixed::add);
    Collections.shuffle(mixed, random);

    assertThat(CallRecord.of(HEAD, mixed)).isEqualTo(CallRecord.of(HEAD, facts));
    assertThat(CallRecord.of(HEAD, mixed).events()).containsExactlyInAnyOrderElementsOf(facts);
  }

  @Property(tries = 500)
  void its_status_never_goes_back_whatever_comes_later(
      @ForAll("facts") Set<CallEvent> facts, @ForAll long seed) {
    var inOrderOfArrival = new ArrayList<>(facts);
    Collections.shuffle(inOrderOfArrival, new Random(seed));

    int reached = -1;
    for (int known = 1; known <= inOrderOfArrival.size(); known++) {
      int rank = rank(inOrderOfArrival.subList(0, known));
      assertThat(rank).isGreaterThanOrEqualTo(reached);
      reached = rank;
    }
  }

  @Property(tries = 500)
  void it_has_ended_once_a_status_or_the_report_says_so(@ForAll("facts") Set<CallEvent> facts) {
    boolean ended =
        facts.stream()
            .map(CallEvent::fact)
            .anyMatch(fact ->
                fact instanceof Fact.Reported
                    || (fact instanceof StatusChanged change && change.status().equals("ended")));

    assertThat(CallRecord.of(HEAD, facts).status().equals(Optional.of("ended"))).isEqualTo(ended);
  }

  private static int rank(Collection<CallEvent> facts) {
    return CallRecord.of(HEAD, facts)
        .status()
        .map(status -> Math.max(RISING.indexOf(status), status.equals("something-new") ? 3 : 0))
        .orElse(-1);
  }
}
