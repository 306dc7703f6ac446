package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Office.call;
import static dev.switchboard.domain.task.Office.noted;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.Question.Form;
import dev.switchboard.domain.task.Tasks.Left;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What reaches a task from outside while it waits, runs or is paused.
final class SignalTaskTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private Supplier<String> during = () -> "";
  private final Office office =
      new Office(job -> noted(job) < 2 ? call("call", () -> during.get()) : new Move.Done("Done."));

  @Test
  void a_waiting_task_is_called_off_at_once() {
    var waiting = new Office(job -> new Move.Await());
    var task = waiting.submitted();
    waiting.run(task);

    waiting.leave(task, new Signal.Cancel("Never mind.", waiting.clock.instant()));
    waiting.runAll();

    assertThat(waiting.find(task).status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(waiting.find(task).error()).contains("Never mind.");
    assertThat(waiting.ended).hasSize(1);
    assertThat(waiting.signal.signal(ACME, task.id(), new Signal.Cancel("Again", now())))
        .isEqualTo(Left.ENDED);
  }

  @Test
  void a_running_call_is_interrupted_within_a_heartbeat() {
    office.pulse =
        (period, beat) -> {
          beat.run();
          return () -> {};
        };
    var task = office.submitted();
    office.leave(task, new Signal.Pause("p", now()));
    office.leave(task, new Signal.Resume("p", now()));
    during =
        () -> {
          if (Thread.interrupted()) {
            throw new Fault.Passing("Interrupted.");
          }
          return "";
        };
    office.run(task);
    assertThat(office.find(task).status()).isEqualTo(TaskStatus.COMPLETED);

    var other = office.submit.submit(ACME, Office.request("r2"));
    office.pulse =
        (period, beat) -> {
          office.leave(other, new Signal.Cancel("Stop.", now()));
          beat.run();
          return () -> {};
        };
    office.run(other);

    assertThat(office.find(other).status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(office.read(other).deeds(Deed.Noted.class)).isEmpty();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void a_worker_that_missed_its_beats_stops_when_its_lease_is_over() {
    var task = office.submitted();
    office.pulse =
        (period, beat) -> {
          office.clock.pass(RunTask.LEASE);
          office.worker(office.tasks).run(ACME, task.id(), now().plus(Office.SHIFT));
          beat.run();
          return () -> {};
        };
    during =
        () -> {
          if (Thread.interrupted()) {
            throw new Fault.Passing("Interrupted.");
          }
          return "late";
        };

    var pulse = office.pulse;
    office.pulse =
        (period, beat) -> {
          office.pulse = (_, _) -> () -> {};
          return pulse.every(period, beat);
        };
    office.run(task);

    assertThat(office.find(task).fence()).isEqualTo(2);
    assertThat(office.find(task).status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(office.ended).hasSize(1);
  }

  @Test
  void a_paused_task_goes_on_when_it_is_resumed() {
    var task = office.submitted();
    office.leave(task, new Signal.Pause("p1", now()));

    office.runAll();
    assertThat(office.find(task).status()).isEqualTo(TaskStatus.PAUSED);
    office.clock.pass(HOUR);
    assertThat(office.sweep.sweep().sent()).isZero();
    office.leave(task, new Signal.Resume("p2", now()));
    office.runAll();

    assertThat(office.find(task).status()).isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void an_answer_wakes_whoever_asked() {
    var asking = asking(Optional.empty());
    var task = asking.submitted();
    asking.run(task);
    assertThat(asking.find(task).status()).isEqualTo(TaskStatus.WAITING);
    assertThat(asking.asked).extracting(Step::number).containsExactly(1);

    asking.leave(task, new Signal.Answered(1, "blue", "api", now()));
    asking.leave(task, new Signal.Answered(1, "red", "link", now()));
    asking.runAll();

    assertThat(asking.find(task).result()).contains("blue");
  }

  @Test
  void where_nobody_answers_in_time_its_default_is_taken() {
    var asking = asking(Optional.of("green"));
    var task = asking.submitted();
    asking.run(task);
    asking.clock.pass(HOUR);

    assertThat(asking.sweep.sweep().sent()).isEqualTo(1);
    asking.run(task);

    assertThat(asking.find(task).result()).contains("green");
  }

  @Test
  void where_there_is_no_default_the_work_hears_that_nobody_answered() {
    var asking = asking(Optional.empty());
    var task = asking.submitted();
    asking.run(task);

    assertThat(asking.runAfter(HOUR, task).result()).contains("nothing");
  }

  private static Office asking(Optional<Object> fallback) {
    return new Office(job -> {
      var asked = job.history().deeds(Deed.Asked.class).findFirst();
      if (asked.isEmpty()) {
        return new Move.Ask(
            new Question(
                "Which colour?",
                new Form.Choice(List.of("blue", "red", "green")),
                fallback,
                Optional.of(HOUR)));
      }
      return new Move.Done(job.history().answer(1).map(Object::toString).orElse("nothing"));
    });
  }

  private Instant now() {
    return office.clock.instant();
  }
}
