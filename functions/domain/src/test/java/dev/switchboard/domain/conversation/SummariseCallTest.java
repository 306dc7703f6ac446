package dev.switchboard.domain.conversation;

import static dev.switchboard.domain.conversation.PhoneCalls.CALLER;
import static dev.switchboard.domain.conversation.PhoneCalls.START;
import static dev.switchboard.domain.conversation.PhoneCalls.everyFactOf;
import static dev.switchboard.domain.conversation.PhoneCalls.status;
import static dev.switchboard.domain.conversation.PhoneCalls.told;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.contract.HandSetClock;
import dev.switchboard.domain.conversation.Fact.Said;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.Move;
import dev.switchboard.domain.task.Move.Done;
import dev.switchboard.domain.task.Move.Failed;
import dev.switchboard.domain.task.Move.Later;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.Work.Job;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SummariseCallTest {
  private final InMemoryCalls calls = new InMemoryCalls();
  private final HandSetClock clock = new HandSetClock(Errands.NOW);
  private final SummariseCall work = new SummariseCall(calls, clock);

  @Test
  void it_waits_for_the_end_of_the_call_and_a_minute_for_its_report() {
    assertThat(run(Errands.task("r1"))).isInstanceOf(Later.class);
    calls.record(told("call-1", 1, status("in-progress")));
    assertThat(run(Errands.task("r1"))).isInstanceOf(Later.class);

    calls.record(told("call-1", 9, status("ended")));

    assertThat(run(Errands.task("r1"))).isInstanceOf(Later.class);
    clock.set(START.plusSeconds(9 + 61));
    assertThat(run(Errands.task("r1"))).isInstanceOf(Done.class);
  }

  @Test
  void it_tells_who_called_when_what_was_said_and_what_came_of_it() {
    everyFactOf("call-1").forEach(calls::record);

    var summary = ((Done) run(Errands.task("r1"))).result();

    assertThat(summary)
        .contains("Mia", CALLER, START.toString(), "1:01 minutes")
        .contains("Ann booked a haircut.", "a.1, a.2");
  }

  @Test
  void without_the_channels_own_summary_the_last_turns_are_told() {
    for (int second = 1; second <= 8; second++) {
      var turn = new Turn("caller", "Turn " + second, Optional.of(START.plusSeconds(second)));
      calls.record(told("call-1", second, new Said(turn)));
    }
    calls.record(told("call-1", 9, status("ended")));
    clock.set(START.plusSeconds(9 + 61));

    assertThat(((Done) run(Errands.task("r1"))).result())
        .contains("caller: Turn 3", "caller: Turn 8")
        .doesNotContain("Turn 2");
  }

  @Test
  void after_three_hours_it_waits_no_longer() {
    calls.record(told("call-1", 1, status("in-progress")));

    clock.set(Errands.NOW.plus(Duration.ofHours(3)));
    assertThat(run(Errands.task("r1"))).isInstanceOf(Later.class);
    clock.pass(Duration.ofSeconds(1));
    assertThat(run(Errands.task("r1"))).isInstanceOf(Done.class);
  }

  @Test
  void a_call_of_which_nothing_is_known_or_no_call_at_all_cannot_be_summed_up() {
    assertThat(run(Errands.taskFromNowhere("r1"))).isInstanceOf(Failed.class);

    clock.pass(Duration.ofHours(4));
    assertThatThrownBy(() -> run(Errands.task("r1"))).isInstanceOf(Fault.Lasting.class);
  }

  @Test
  void a_tasks_end_is_written_into_its_call_once() {
    var note = new NoteTaskEnd(calls);
    var task = Errands.completed(Errands.task("r1"));

    note.ended(ACME, task);
    note.ended(ACME, task);

    assertThat(calls.read(ACME, "call-1").orElseThrow().events())
        .extracting(CallEvent::fact)
        .containsExactly(new Fact.TaskEnded(task.id().value(), "model", "completed"));
  }

  @Test
  void the_end_of_a_task_that_was_not_delegated_on_a_call_is_not_written() {
    new NoteTaskEnd(calls).ended(ACME, Errands.completed(Errands.taskFromNowhere("r1")));

    assertThat(calls.read(ACME, "call-1")).isEmpty();
  }

  /// What it wants after its first look at the call, where it looks.
  private Move run(Task task) {
    var history = new History(task, List.of(), List.of());
    var first = work.next(new Job(ACME, Agents.mia(), history));
    if (!(first instanceof Move.Do look)) {
      return first;
    }
    var made = look.effect().perform("key", Duration.ofSeconds(1));
    var step = new Step(1, 1, made.deed(), made.used(), clock.instant());
    return work.next(new Job(ACME, Agents.mia(), new History(task, List.of(step), List.of())));
  }
}
