package dev.switchboard.domain.task;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// The most that may be spent in a calendar month of UTC; what is empty is not limited. With zero
/// nothing of it is spent at all.
///
/// @param micros millionths of a USD
/// @param worked of all workers together
public record Allowance(
    Optional<Long> tokens, Optional<Long> micros, Optional<Long> steps, Optional<Duration> worked) {
  public static final Allowance UNLIMITED =
      new Allowance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final double MICROS = 1e6;

  public Allowance {
    if (Stream.of(tokens, micros, steps).flatMap(Optional::stream).anyMatch(most -> most < 0)
        || worked.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException(
          "Allowance (%s tokens, %s micros, %s steps, %s) must not be less than nothing."
              .formatted(tokens, micros, steps, worked));
    }
  }

  /// What of it is used up, in words; empty where more may be spent.
  ///
  /// @param paid whether tokens and money count, as where a language model is to be asked
  Optional<String> usedUp(Spent spent, boolean paid) {
    return Stream.of(
            tokens
                .filter(most -> paid && spent.tokens() >= most)
                .map(most -> "%d tokens".formatted(most)),
            micros
                .filter(most -> paid && spent.micros() >= most)
                .map(most -> "%.2f USD".formatted(most / MICROS)),
            steps.filter(most -> spent.steps() >= most).map(most -> "%d steps".formatted(most)),
            worked
                .filter(most -> spent.worked().compareTo(most) >= 0)
                .map(most -> "%s of work".formatted(most)))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
