package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.LEASE;
import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.task.Errands.id;
import static dev.switchboard.domain.task.Errands.task;
import static dev.switchboard.domain.task.Errands.untilSignalled;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Question.Form;
import dev.switchboard.domain.task.Tasks.Left;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every `Tasks` promises of signals, and of whatever else steps and signals hold.
public abstract class TasksSignalContract {
  private static final TaskId ID = id("r1");
  private static final Instant LEASE_OVER = NOW.plus(LEASE);
  private static final Instant LATER = NOW.plusSeconds(900);
  private static final Signal YES = new Signal.Answered(1, "yes", "api", NOW.plusSeconds(50));

  protected abstract Tasks empty();

  @Test
  void a_task_that_waits_is_taken_when_a_signal_reached_it() {
    var tasks = empty();
    taken(tasks);
    assertThat(tasks.rest(ACME, ID, 1, untilSignalled(TaskStatus.WAITING, 0))).isTrue();
    assertThat(tasks.take(ACME, ID, LATER, LATER.plus(LEASE))).isEmpty();
    assertThat(tasks.due(LATER, 1)).isEmpty();

    assertThat(tasks.leave(ACME, ID, YES)).isEqualTo(Left.LEFT);

    assertThat(tasks.due(LATER, 1)).containsExactly(new Tasks.Due(ACME, ID, YES.at()));
    var taken = tasks.take(ACME, ID, LATER, LATER.plus(LEASE)).orElseThrow();
    assertThat(taken.signals()).containsExactly(YES);
    assertThat(taken.task().signals()).isEqualTo(1);
    assertThat(tasks.rest(ACME, ID, 2, untilSignalled(TaskStatus.PAUSED, 1))).isTrue();
    assertThat(tasks.take(ACME, ID, LATER, LATER.plus(LEASE))).isEmpty();
  }

  @Test
  void a_paused_task_is_taken_when_a_signal_reached_it() {
    var tasks = empty();
    taken(tasks);
    tasks.rest(ACME, ID, 1, untilSignalled(TaskStatus.PAUSED, 0));
    assertThat(tasks.take(ACME, ID, LATER, LATER.plus(LEASE))).isEmpty();

    tasks.leave(ACME, ID, new Signal.Resume("p1", LATER));

    assertThat(tasks.take(ACME, ID, LATER, LATER.plus(LEASE))).isPresent();
  }

  @Test
  void a_worker_does_not_leave_a_task_whose_signal_it_does_not_know() {
    var tasks = empty();
    taken(tasks);

    assertThat(tasks.leave(ACME, ID, YES)).isEqualTo(Left.LEFT);

    assertThat(tasks.rest(ACME, ID, 1, untilSignalled(TaskStatus.WAITING, 0))).isFalse();
    var task = tasks.find(ACME, ID).orElseThrow();
    assertThat(task.status()).isEqualTo(TaskStatus.RUNNING);
    assertThat(task.signals()).isEqualTo(1);
    assertThat(task.dueAt()).contains(LEASE_OVER);
    assertThat(tasks.beat(ACME, ID, 1, LEASE_OVER)).map(Task::signals).contains(1);
  }

  @Test
  void the_first_of_signals_of_one_key_counts() {
    var tasks = empty();
    tasks.submit(ACME, task("r1"));

    assertThat(tasks.leave(ACME, ID, YES)).isEqualTo(Left.LEFT);
    assertThat(tasks.leave(ACME, ID, new Signal.Answered(1, "no", "link", NOW)))
        .isEqualTo(Left.LEFT);

    assertThat(tasks.read(ACME, ID).orElseThrow().signals()).containsExactly(YES);
    assertThat(tasks.find(ACME, ID).orElseThrow().signals()).isEqualTo(1);
  }

  @Test
  void of_forty_signals_each_is_left() {
    var tasks = empty();
    taken(tasks);

    var left =
        Race.run(number -> tasks.leave(ACME, ID, new Signal.Answered(number, "", "api", NOW)));

    assertThat(left).containsOnly(Left.LEFT);
    assertThat(tasks.find(ACME, ID).orElseThrow().signals()).isEqualTo(left.size());
    assertThat(tasks.read(ACME, ID).orElseThrow().signals()).hasSize(left.size());
  }

  @Test
  void what_has_ended_takes_no_signal() {
    var tasks = empty();
    taken(tasks);
    tasks.end(ACME, ID, 1, Errands.ended(TaskStatus.COMPLETED, "", 1, 1));
    var ended = tasks.read(ACME, ID);

    assertThat(tasks.leave(ACME, ID, YES)).isEqualTo(Left.ENDED);
    assertThat(tasks.leave(ACME, id("unknown"), YES)).isEqualTo(Left.UNKNOWN);

    assertThat(tasks.read(ACME, ID)).isEqualTo(ended);
    assertThat(tasks.read(ACME, id("unknown"))).isEmpty();
  }

  @Test
  void every_signal_is_read_as_it_was_left() {
    var tasks = empty();
    tasks.submit(ACME, task("r1"));
    var signals =
        List.of(
            new Signal.Cancel("Never mind.", NOW),
            new Signal.Pause("p1", NOW.plusSeconds(1)),
            new Signal.Resume("p2", NOW.plusSeconds(2)),
            new Signal.Answered(1, Map.of("name", "Ann", "n", 2), "link", NOW.plusSeconds(3)),
            new Signal.Answered(2, true, "call", NOW.plusSeconds(4)),
            new Signal.BranchEnded(
                id("b1"),
                TaskStatus.FAILED,
                Optional.empty(),
                Optional.of("no"),
                new Used(1, 2, 3),
                NOW.plusSeconds(5)));

    signals.forEach(signal -> tasks.leave(ACME, ID, signal));

    assertThat(tasks.read(ACME, ID).orElseThrow().signals())
        .containsExactlyInAnyOrderElementsOf(signals);
  }

  @Test
  void every_deed_is_read_as_it_was_recorded() {
    var tasks = empty();
    taken(tasks);
    tasks.leave(ACME, ID, YES);
    var call = new ToolCall("c1", "book", Map.of("day", "2026-03-02", "n", 2));
    var deeds =
        List.of(
            new Deed.Noted("http", "x".repeat(500_000)),
            new Deed.Thought("Let me see.", List.of(call), "model-1"),
            new Deed.Returned(call, "Booked.", true),
            new Deed.Starting("book"),
            asked(new Form.Text(), Optional.empty()),
            asked(new Form.Choice(List.of("a", "b")), Optional.of("a")),
            asked(new Form.YesNo(), Optional.of(true)),
            asked(new Form.Fields(List.of("name")), Optional.of(Map.of("name", "Ann"))),
            new Deed.Unanswered(5, Optional.empty()),
            new Deed.Unanswered(6, Optional.of("a")),
            new Deed.Begun(List.of(new Deed.Branch("first", id("b1")))),
            new Deed.Heard(YES),
            new Deed.Tried("Too slow.", LATER),
            new Deed.Finished(TaskStatus.COMPLETED, "Done."));

    for (var deed : deeds) {
      var step = new Step(deeds.indexOf(deed) + 1, 1, deed, new Used(1, 2, 3), NOW);
      assertThat(tasks.record(ACME, ID, 1, step, LEASE_OVER)).isTrue();
    }

    assertThat(tasks.read(ACME, ID).orElseThrow().steps())
        .extracting(Step::deed)
        .containsExactlyElementsOf(deeds);
  }

  private static Deed asked(Form form, Optional<Object> fallback) {
    var patience = fallback.map(_ -> Duration.ofHours(2));
    return new Deed.Asked(new Question("Which one?", form, fallback, patience));
  }

  private static void taken(Tasks tasks) {
    tasks.submit(ACME, task("r1"));
    assertThat(tasks.take(ACME, ID, NOW, LEASE_OVER)).isPresent();
  }
}
