package dev.switchboard.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.switchboard.domain.contract.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever breaks, each accepted task ends once. A seed that fails is printed, and
/// `-Dsimulate.from=SEED -Dsimulate.seeds=1` plays it again.
final class TaskSimulationTest {
  private static final long FROM = Long.getLong("simulate.from", 1);
  private static final long SEEDS = Long.getLong("simulate.seeds", 10_000);
  private static final long SEEDS_WITHOUT = 10_000;

  @Test
  void every_accepted_task_ends_once_whatever_breaks() {
    LongStream.range(FROM, FROM + SEEDS)
        .parallel()
        .forEach(seed -> live(seed, new InMemoryTasks()));
  }

  /// Each condition of each write is needed: a store that does not check it breaks a law.
  @Test
  @Tag("chaos")
  void no_condition_of_a_write_can_be_left_out() {
    var unnoticed = new ArrayList<Guard>();
    for (var guard : Guard.values()) {
      var noticed = firstBroken(guard);
      System.out.printf(
          "without %s: %s%n", guard, noticed.isEmpty() ? "nothing" : noticed.getFirst());
      if (noticed.isEmpty()) {
        unnoticed.add(guard);
      }
    }

    new Figure(
            "conditions that can be left out unnoticed",
            "each condition of a task's writes removed once, up to 10,000 simulated lives",
            getClass(),
            0,
            unnoticed.size(),
            "of %d".formatted(Guard.values().length))
        .hold();
  }

  @Test
  void a_gate_that_is_saved_whatever_its_version_is_noticed() {
    assertThat(
            LongStream.rangeClosed(1, SEEDS_WITHOUT)
                .filter(seed -> isBroken(seed, InMemoryGates.unguarded()))
                .findFirst())
        .isPresent();
  }

  private static boolean isBroken(long seed, InMemoryGates gates) {
    try {
      new Simulation(seed, new InMemoryTasks(), gates).live();
      return false;
    } catch (Laws.Broken broken) {
      return true;
    }
  }

  private static List<String> firstBroken(Guard guard) {
    for (long seed = 1; seed <= SEEDS_WITHOUT; seed++) {
      try {
        new Simulation(seed, InMemoryTasks.without(guard)).live();
      } catch (Laws.Broken broken) {
        return List.of("seed %d, %s".formatted(seed, firstWords(broken)));
      }
    }
    return List.of();
  }

  private static String firstWords(Laws.Broken broken) {
    var message = String.valueOf(broken.getMessage());
    return message.substring(0, message.indexOf(':'));
  }

  private static void live(long seed, InMemoryTasks store) {
    try {
      new Simulation(seed, store).live();
    } catch (Laws.Broken | RuntimeException broken) {
      fail("Seed %d: %s".formatted(seed, broken.getMessage()), broken);
    }
  }
}
