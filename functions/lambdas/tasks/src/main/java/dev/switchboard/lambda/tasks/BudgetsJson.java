package dev.switchboard.lambda.tasks;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The most that may be spent on tasks in a calendar month of UTC. What is not given is not
/// limited; with 0 nothing of it is spent.
///
/// @param workspace by all agents together
/// @param agents by single ones, by their ids
/// @param spent in this month; answered, not read
@Serdeable
record BudgetsJson(
    @Nullable MonthlyJson workspace,
    @Nullable Map<String, @NotNull MonthlyJson> agents,
    @Nullable SpentJson spent) {
  /// The most, or what was spent.
  ///
  /// @param tokens of language models, in and out
  /// @param usd US dollars, where the price of a model is known
  /// @param steps of all tasks
  /// @param wallTime how long workers are at it, waiting not included: an ISO-8601 duration, such
  ///   as `PT2H`
  @Serdeable
  record MonthlyJson(
      @Nullable Long tokens,
      @Nullable Double usd,
      @Nullable Long steps,
      @Nullable String wallTime) {}

  /// What was spent so far.
  ///
  /// @param month such as `2026-03`
  @Serdeable
  record SpentJson(String month, MonthlyJson workspace, Map<String, MonthlyJson> agents) {}
}
