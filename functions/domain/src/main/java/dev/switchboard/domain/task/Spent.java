package dev.switchboard.domain.task;

import dev.switchboard.domain.reasoning.Used;
import java.time.Duration;

/// What was spent on tasks.
///
/// @param tokens of language models, in and out
/// @param micros millionths of a USD, where the price is known
/// @param steps what was recorded
/// @param worked how long workers were at it; neither waiting nor standing in line
public record Spent(long tokens, long micros, long steps, Duration worked) {
  public static final Spent NOTHING = new Spent(0, 0, 0, Duration.ZERO);

  static Spent ofStep(Used used, Duration worked) {
    return new Spent(used.inputTokens() + used.outputTokens(), used.micros(), 1, worked);
  }

  public Spent plus(Spent other) {
    return new Spent(
        tokens + other.tokens,
        micros + other.micros,
        steps + other.steps,
        worked.plus(other.worked));
  }
}
