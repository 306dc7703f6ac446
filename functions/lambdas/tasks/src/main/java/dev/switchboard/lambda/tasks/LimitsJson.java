package dev.switchboard.lambda.tasks;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many tasks of a workspace are worked at once, and how many are begun in a time. A task needs
/// room within each limit that applies to it.
///
/// @param workspace for all of its tasks; as usual where it is not given
/// @param agents by the ids of those that have a limit of their own
/// @param lanes by their names, likewise
@Serdeable
record LimitsJson(
    @Valid @Nullable LimitJson workspace,
    @Nullable Map<String, @NotNull @Valid LimitJson> agents,
    @Nullable Map<String, @NotNull @Valid LimitJson> lanes) {
  /// One limit.
  ///
  /// @param atOnce how many are worked at the same time, 1 to 200; of a workspace 5 where it is not
  ///   given, of an agent or lane 200, which is no limit of its own
  /// @param rate none where it is not given
  @Serdeable
  record LimitJson(@Nullable Integer atOnce, @Valid @Nullable RateJson rate) {}

  /// So many are begun in a period: at once if need be, then evenly.
  ///
  /// @param starts 1 to 100,000
  /// @param seconds 1 to 86,400
  @Serdeable
  record RateJson(@Nullable Integer starts, @Nullable Integer seconds) {}
}
