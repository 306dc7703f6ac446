package dev.switchboard.workbench.local.moment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Figure;
import dev.switchboard.workbench.local.moment.Trial.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A task that has five things shipped, one after the other, dies by `kill -9` before and after any
/// remote call of its life: when it is accepted, sent, taken, thought about, worked on, recorded,
/// ended and told. It completes, and each thing was shipped once. So does a booking on a call,
/// until it is answered, recorded, told and in the calendar at Microsoft: each of it once.
final class KillAtEachMomentTest {
  /// A lease has to end, and a sweep to come by.
  private static final Duration LEASE = Duration.ofSeconds(90);

  /// A message that nobody took is sent again after a minute, and a notice is left to its teller
  /// for longer.
  private static final Duration RECOVERY = Duration.ofMinutes(3);

  /// A link that was not taken yet, when whoever had its message died, is due after its period of
  /// five minutes; the message comes again after six.
  private static final Duration PERIOD = Duration.ofMinutes(7);

  /// What it does for its third thing, and how it ends. The whole takes two minutes: `./mvnw verify
  /// -DexcludedGroups=none`.
  @Test
  void kill_9_in_the_middle_of_a_step_and_at_the_end() {
    try (var trial = new Trial(Shipping::new)) {
      var work =
          trial.rehearse().stream().filter(each -> each.function().equals("task-runner")).toList();
      var thoughts = places(work, "the model");
      int third = thoughts.get(2);
      int last = thoughts.getLast();
      var chosen =
          Stream.of(third, third + 1, third + 2, third + 3, last, last + 1, last + 2)
              .map(work::get)
              .flatMap(Deaths::around)
              .toList();

      assertThat(trial.outcome(chosen, LEASE)).isEqualTo(new Outcome(chosen.size(), chosen.size()));
    }
  }

  @Test
  @Tag("crash")
  @Tag("chaos")
  void kill_9_at_every_moment_of_its_life() {
    survives(Shipping::new, "a task", "a task of five steps", 80, RECOVERY);
  }

  @Test
  @Tag("crash")
  @Tag("chaos")
  void kill_9_at_every_moment_of_a_booking() {
    survives(Viewing::new, "a booking", "a booking on a call in a linked calendar", 60, PERIOD);
  }

  private void survives(Affair.Begin begin, String what, String of, int least, Duration recovery) {
    try (var trial = new Trial(begin)) {
      var outcome = trial.outcome(Deaths.at(trial.rehearse()), recovery);

      assertThat(outcome.met()).isGreaterThan(least);
      new Figure(
              "crash points survived by " + what,
              "kill -9 before and after each remote call of " + of,
              getClass(),
              outcome.met(),
              outcome.survived(),
              "of %d".formatted(outcome.met()))
          .hold();
    }
  }

  private static List<Integer> places(List<Moment> life, String call) {
    return IntStream.range(0, life.size())
        .filter(i -> life.get(i).call().equals(call))
        .boxed()
        .toList();
  }
}
