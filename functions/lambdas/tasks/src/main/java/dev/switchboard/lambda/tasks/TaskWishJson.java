package dev.switchboard.lambda.tasks;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is wanted of whom.
///
/// @param kind the agent's usual kind of work where it is not given
/// @param task in words
/// @param priority `high`, `normal` (where it is not given) or `low`
/// @param startAt not before this time
/// @param deadline it fails where it has not ended by this time
/// @param lane tasks of one lane run so many at once as the workspace allows
@Serdeable
record TaskWishJson(
    @NotBlank @Nullable String agentId,
    @Nullable String kind,
    @NotBlank @Nullable String task,
    @Nullable Map<String, Object> inputs,
    @Nullable String priority,
    @Nullable String startAt,
    @Nullable String deadline,
    @Nullable String lane,
    @Nullable BudgetJson budget) {
  /// The most that it may take; what is not given is as usual.
  ///
  /// @param tokens of language models, in and out
  /// @param usd US dollars
  /// @param steps steps of its own
  /// @param wallTime an ISO-8601 duration, such as `PT2H`
  @Serdeable
  record BudgetJson(
      @Nullable Long tokens,
      @Nullable Double usd,
      @Nullable Integer steps,
      @Nullable String wallTime) {}
}
