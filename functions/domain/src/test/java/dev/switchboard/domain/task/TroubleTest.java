package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Office.call;
import static dev.switchboard.domain.task.Office.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.Move.Made;
import dev.switchboard.domain.task.Move.Repeat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What happens where a call fails, or its worker dies.
final class TroubleTest {
  private static final Duration LATER = Duration.ofMinutes(2);

  private final AtomicInteger runs = new AtomicInteger();
  private final List<String> keys = new ArrayList<>();

  @Test
  void a_passing_fault_is_tried_again_with_rising_waits_and_fails_after_five_attempts() {
    var office = calling(new Fault.Passing("The line is busy."));
    var task = office.submitted();

    for (int attempt = 1; attempt <= 4; attempt++) {
      assertThat(office.runAfter(LATER, task).status()).isEqualTo(TaskStatus.QUEUED);
    }
    var ended = office.runAfter(LATER, task);

    assertThat(ended.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(ended.error().orElseThrow()).contains("5 attempts", "The line is busy.");
    var waits = office.queue.sent().stream().skip(1).map(sent -> sent.delay().toMillis()).toList();
    for (int i = 0; i < 4; i++) {
      assertThat(waits.get(i)).isBetween(2_500L << i, 7_500L << i);
    }
    assertThat(office.ended).hasSize(1);
    assertThat(runs).hasValue(5);
  }

  @Test
  void the_rest_that_somebody_asks_for_is_kept() {
    var office = calling(new Fault.Passing("Busy.", Duration.ofMinutes(7)));
    var task = office.submitted();

    office.run(task);

    assertThat(office.find(task).readyAt()).contains(Errands.NOW.plus(Duration.ofMinutes(7)));
    assertThat(office.read(task).steps().getLast().deed())
        .isEqualTo(new Deed.Tried("Busy.", Errands.NOW.plus(Duration.ofMinutes(7))));
  }

  @Test
  void a_lasting_fault_ends_it_at_once() {
    var office = calling(new Fault.Lasting("There is no such shop."));
    var task = office.submitted();

    office.run(task);

    assertThat(office.find(task).error()).contains("There is no such shop.");
    assertThat(office.queue.sent()).hasSize(1);
  }

  @Test
  void what_went_well_before_counts_no_attempt_of_what_comes_after() {
    var office =
        new Office(job ->
            call(
                "call",
                () -> {
                  if (runs.incrementAndGet() % 5 != 0) {
                    throw new Fault.Passing("Busy.");
                  }
                  return "";
                }));
    var task = office.submitted();

    for (int attempt = 1; attempt <= 20; attempt++) {
      office.runAfter(LATER, task);
    }

    assertThat(office.find(task).status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(office.read(task).deeds(Deed.Noted.class)).hasSizeGreaterThan(3);
  }

  @Test
  void later_does_not_count_as_an_attempt() {
    var office =
        new Office(job ->
            runs.incrementAndGet() <= 20
                ? new Move.Later(Duration.ofSeconds(10), "On.")
                : new Move.Done("Now."));
    var task = office.submitted();

    for (int run = 1; run <= 20; run++) {
      assertThat(office.runAfter(Duration.ofSeconds(10), task).attempts()).isZero();
    }

    assertThat(office.runAfter(Duration.ofSeconds(10), task).result()).contains("Now.");
  }

  @Test
  void a_task_that_kills_each_worker_is_given_up() {
    var office =
        new Office(job ->
            call(
                "call",
                () -> {
                  throw new Weather.Death();
                }));
    var task = office.submitted();

    for (int worker = 1; worker <= 5; worker++) {
      assertThatThrownBy(() -> office.run(task)).isInstanceOf(Weather.Death.class);
      office.clock.pass(RunTask.LEASE);
    }
    office.run(task);

    assertThat(office.find(task).error().orElseThrow()).contains("5 attempts");
    assertThat(office.ended).hasSize(1);
  }

  @Test
  void each_try_of_a_call_has_one_key() {
    for (var repeat : List.of(Repeat.HARMLESS, Repeat.LOOKED_UP)) {
      keys.clear();
      var office = new Office(job -> new Move.Do(dying(repeat, Optional.empty())));
      crash(office);

      assertThat(keys).hasSize(2);
      assertThat(keys.stream().distinct()).hasSize(1);
    }
  }

  @Test
  void what_may_have_happened_is_looked_up_before_it_is_repeated() {
    var found = Made.of(new Deed.Noted("call", "found"));
    var office =
        new Office(job ->
            noted(job) > 0
                ? new Move.Done("Done.")
                : new Move.Do(dying(Repeat.LOOKED_UP, Optional.of(found))));

    var history = crash(office);

    assertThat(keys).hasSize(1);
    assertThat(history.steps())
        .extracting(Step::deed)
        .containsExactly(
            new Deed.Starting("call"),
            found.deed(),
            new Deed.Finished(TaskStatus.COMPLETED, "Done."));
  }

  @Test
  void what_happens_at_most_once_is_not_repeated_and_that_is_said() {
    var office =
        new Office(job ->
            noted(job) > 0
                ? new Move.Done("Done.")
                : new Move.Do(dying(Repeat.ONCE, Optional.empty())));

    var history = crash(office);

    assertThat(keys).hasSize(1);
    assertThat(history.deeds(Deed.Noted.class).findFirst().orElseThrow().text())
        .contains("may have happened");
  }

  /// What is found after a worker died, and another came.
  private static History crash(Office office) {
    var task = office.submitted();
    assertThatThrownBy(() -> office.run(task)).isInstanceOf(Weather.Death.class);
    office.clock.pass(RunTask.LEASE);
    try {
      office.run(task);
    } catch (Weather.Death again) {
      assertThat(again).isNotNull();
    }
    return office.read(task);
  }

  private Effect dying(Repeat repeat, Optional<Made> found) {
    return new Effect() {
      @Override
      public String name() {
        return "call";
      }

      @Override
      public Made perform(String key, Duration patience) {
        keys.add(key);
        throw new Weather.Death();
      }

      @Override
      public Repeat repeat() {
        return repeat;
      }

      @Override
      public Optional<Made> lookUp(String key) {
        return found;
      }
    };
  }

  private Office calling(Fault fault) {
    return new Office(job ->
        call(
            "call",
            () -> {
              runs.incrementAndGet();
              throw fault;
            }));
  }
}
