package dev.switchboard.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.notice.Notifier.Delivery.Delivered;
import dev.switchboard.domain.notice.Notifier.Delivery.Failed;
import dev.switchboard.domain.notice.Notifier.Delivery.NotWanted;
import dev.switchboard.domain.notice.Notifier.Delivery.Refused;
import dev.switchboard.domain.task.Telling.State;
import dev.switchboard.domain.task.Work.Outcome.Done;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TellEndingTest {
  private final Office office = new Office(journal -> new Done("At nine.\nOr\r\n at\tten."));
  private final Task task = office.submitted();

  @Test
  void what_the_caller_hears_is_one_line() {
    office.run(task);

    assertThat(office.call.heard.getFirst().spoken())
        .isEqualTo("I have news on what you asked me to do. At nine. Or at ten.");
  }

  @Test
  void a_route_that_failed_is_told_again_and_the_others_are_not() {
    office.owner.answers(any -> new Failed("503"));
    office.run(task);

    office.owner.answers(any -> new Delivered("200"));
    var told = office.runAfter(Duration.ofSeconds(20), task);

    assertThat(office.owner.heard).hasSize(2);
    assertThat(office.call.heard).hasSize(1);
    assertThat(told.tellings())
        .containsEntry("owner-webhook", new Telling(State.DELIVERED, 2, "200"));
    assertThat(told.dueAt()).isEmpty();
  }

  @Test
  void each_telling_of_one_end_bears_one_id() {
    office.owner.answers(any -> new Failed("503"));
    office.run(task);
    office.runAfter(Duration.ofMinutes(1), task);

    assertThat(office.owner.heard.getFirst()).isEqualTo(office.owner.heard.getLast());
  }

  @Test
  void a_route_that_keeps_failing_is_told_after_rising_waits_and_given_up_after_eight() {
    office.owner.answers(any -> new Failed("503"));
    var waits = new ArrayList<Duration>();
    office.run(task);

    while (office.find(task).dueAt().isPresent()) {
      var wait = Duration.between(office.clock.instant(), office.find(task).dueAt().get());
      waits.add(wait);
      office.runAfter(wait, task);
    }

    assertThat(office.owner.heard).hasSize(TellEnding.MOST_ATTEMPTS);
    assertThat(waits).hasSize(TellEnding.MOST_ATTEMPTS - 1).isSorted().doesNotHaveDuplicates();
    assertThat(office.find(task).tellings())
        .containsEntry("owner-webhook", new Telling(State.GIVEN_UP, 8, "503"));
    assertThat(office.sweep.sweep()).isZero();
  }

  @Test
  void what_the_sweep_sends_is_told() {
    office.owner.answers(any -> new Failed("503"));
    office.run(task);

    office.clock.pass(Duration.ofSeconds(19));
    assertThat(office.sweep.sweep()).isZero();
    office.clock.pass(Duration.ofSeconds(1));
    assertThat(office.sweep.sweep()).isEqualTo(1);
    assertThat(office.sweep.sweep()).isZero();
  }

  @Test
  void a_route_that_refuses_or_has_nobody_is_not_asked_again() {
    office.owner.answers(any -> new Refused("410"));
    office.call.answers(any -> new NotWanted("no call"));
    office.run(task);

    assertThat(office.find(task).dueAt()).isEmpty();
    assertThat(office.find(task).tellings().values())
        .extracting(Telling::state)
        .containsExactlyInAnyOrderElementsOf(List.of(State.GIVEN_UP, State.NOT_WANTED));
  }

  @Test
  void a_fault_on_one_route_does_not_have_the_others_told_twice() {
    office.call.answers(any -> {
      throw new Fault.Passing("Throttled.");
    });
    office.run(task);

    office.call.answers(any -> new Delivered("200"));
    var told = office.runAfter(Duration.ofMinutes(1), task);

    assertThat(office.owner.heard).hasSize(1);
    assertThat(told.tellings()).containsEntry("live-call", new Telling(State.DELIVERED, 2, "200"));
  }

  @Test
  void a_lasting_fault_on_a_route_gives_it_up() {
    office.call.answers(any -> {
      throw new Fault.Lasting("No such table.");
    });
    office.run(task);

    assertThat(office.find(task).tellings())
        .containsEntry("live-call", new Telling(State.GIVEN_UP, 1, "No such table."));
    assertThat(office.find(task).dueAt()).isEmpty();
  }
}
