package dev.switchboard.lambda.tasks;

import dev.switchboard.domain.task.Budget;
import dev.switchboard.domain.task.Recurrence;
import dev.switchboard.domain.task.Routine;
import dev.switchboard.lambda.tasks.TaskWishJson.BudgetJson;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Work that is wanted again and again, as it is sent and answered. What an answer says can be sent
/// back unchanged.
///
/// @param id made from the `Idempotency-Key`, or at random, where it is not given
/// @param kind the agent's usual kind of work where it is not given
/// @param within an ISO-8601 duration: a task of it fails where it has not ended so long after its
///   time
/// @param next when it comes next; answered, not read, and absent while it is paused
@Serdeable
record RoutineJson(
    @Nullable String id,
    @NotBlank @Nullable String agentId,
    @Nullable String kind,
    @NotBlank @Nullable String task,
    @Nullable Map<String, Object> inputs,
    @Nullable String priority,
    @Nullable String within,
    @Nullable String lane,
    @Nullable BudgetJson budget,
    @Valid @Nullable RecurrenceJson recurrence,
    @Nullable Boolean paused,
    @Nullable Instant next) {
  /// When it comes: every period, or at times of days of the week.
  ///
  /// @param every an ISO-8601 duration from a minute to 366 days, such as `PT15M`
  /// @param since from when periods are counted; from now where it is not given
  /// @param days in lower case, such as `monday`; every day where none is given
  /// @param times such as `09:00`; one that a change of clocks leaves out comes when the gap is
  ///   over
  /// @param timeZone such as `Europe/Berlin`
  @Serdeable
  record RecurrenceJson(
      @Nullable String every,
      @Nullable String since,
      @Size(max = 7) @Nullable List<@NotNull String> days,
      @Size(max = 96) @Nullable List<@NotNull String> times,
      @Nullable String timeZone) {
    static RecurrenceJson of(Recurrence recurrence) {
      return switch (recurrence) {
        case Recurrence.Every(Duration period, Instant since) ->
            new RecurrenceJson(period.toString(), since.toString(), null, null, null);
        case Recurrence.Weekly weekly ->
            new RecurrenceJson(
                null,
                null,
                weekly.days().stream().sorted().map(RecurrenceJson::name).toList(),
                weekly.times().stream().sorted().map(LocalTime::toString).toList(),
                weekly.zone().getId());
      };
    }

    static String name(DayOfWeek day) {
      return day.name().toLowerCase(Locale.ROOT);
    }
  }

  static RoutineJson of(Routine routine) {
    var wanted = routine.wanted();
    return new RoutineJson(
        routine.id().value(),
        wanted.agent().value(),
        wanted.kind(),
        wanted.words(),
        wanted.inputs(),
        wanted.priority().name().toLowerCase(Locale.ROOT),
        wanted.within().map(Duration::toString).orElse(null),
        wanted.lane().orElse(null),
        budget(wanted.budget()),
        RecurrenceJson.of(routine.recurrence()),
        routine.paused(),
        routine.next().orElse(null));
  }

  private static BudgetJson budget(Budget budget) {
    return new BudgetJson(
        budget.tokens(),
        budget.micros() / ReadWish.MICROS,
        budget.steps(),
        budget.wallTime().toString());
  }
}
