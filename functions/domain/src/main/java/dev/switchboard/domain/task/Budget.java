package dev.switchboard.domain.task;

import dev.switchboard.domain.reasoning.Used;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The most that a task may take, its branches included. It is looked at before each move, so one
/// move may pass it.
///
/// @param tokens tokens of language models, in and out
/// @param micros millionths of a USD
/// @param steps what is recorded for the task itself
/// @param wallTime from when it was accepted, waiting included
public record Budget(long tokens, long micros, int steps, Duration wallTime) {
  /// A million tokens, five dollars, 500 steps, a week.
  public static final Budget USUAL = new Budget(1_000_000, 5_000_000, 500, Duration.ofDays(7));

  public Budget {
    if (tokens < 0 || micros < 0 || steps < 1 || !wallTime.isPositive()) {
      throw new IllegalArgumentException(
          "Budget (%d tokens, %d micros, %d steps, %s) must be of at least one step and some time."
              .formatted(tokens, micros, steps, wallTime));
    }
  }

  /// Why it may not go on; empty where it may.
  Optional<String> exceeded(Task task, Instant now) {
    var used = task.used();
    if (tokens(used) >= tokens && tokens(used) > 0) {
      return Optional.of("Its budget of %d tokens is used up.".formatted(tokens));
    }
    if (used.micros() >= micros && used.micros() > 0) {
      return Optional.of("Its budget of %.2f USD is used up.".formatted(micros / 1e6));
    }
    if (task.steps() >= steps) {
      return Optional.of("Its budget of %d steps is used up.".formatted(steps));
    }
    return over(task).isAfter(now)
        ? Optional.empty()
        : Optional.of("It was not done within %s.".formatted(wallTime));
  }

  Instant over(Task task) {
    return task.order().createdAt().plus(wallTime);
  }

  /// What is left of it for one more branch.
  public Budget without(Used used, int stepsTaken) {
    return new Budget(
        Math.max(0, tokens - tokens(used)),
        Math.max(0, micros - used.micros()),
        Math.max(1, steps - stepsTaken),
        wallTime);
  }

  private static long tokens(Used used) {
    return used.inputTokens() + used.outputTokens();
  }
}
