package dev.switchboard.lambda.booking;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A calendar, as it is sent and answered. What an answer says can be sent back unchanged.
///
/// @param hours by day of the week; a day that is not named is closed
/// @param overrides dates on which other hours count
/// @param appointmentTypes the first is meant where nobody names one
/// @param stepMinutes 30 where it is not given
/// @param noticeMinutes none where it is not given
/// @param horizonDays 60 where it is not given
/// @param mostPerDay the most appointments of one day; any number where it is not given
/// @param mostPerWeek the same for one week, Monday to Sunday
/// @param lastDate the last day that can be booked; the horizon counts alone where it is not given
/// @param holdMinutes how long a time is kept for a caller; 5 where it is not given
/// @param subjects what its appointments can be about that has hours and time of its own
/// @param version where it is given, only this version is replaced
@Serdeable
record CalendarJson(
    @Nullable String id,
    @NotBlank @Size(max = 200) @Nullable String name,
    @NotBlank @Nullable String timeZone,
    @Nullable Map<String, @Nullable List<@NotNull @Valid OpeningJson>> hours,
    @Size(max = 400) @Nullable List<@NotNull @Valid OverrideJson> overrides,
    @NotEmpty @Size(max = 50) @Nullable List<@NotNull @Valid TypeJson> appointmentTypes,
    @Min(5) @Max(1440) @Nullable Integer stepMinutes,
    @Min(0) @Max(525_600) @Nullable Integer noticeMinutes,
    @Min(1) @Max(365) @Nullable Integer horizonDays,
    @Min(1) @Max(500) @Nullable Integer mostPerDay,
    @Min(1) @Max(500) @Nullable Integer mostPerWeek,
    @Nullable String lastDate,
    @Min(1) @Max(60) @Nullable Integer holdMinutes,
    @Size(max = 200) @Nullable List<@NotNull @Valid SubjectJson> subjects,
    @PositiveOrZero @Nullable Long version) {
  /// A property, a room, a vehicle.
  ///
  /// @param calendarId of the calendar that keeps its hours and its time
  @Serdeable
  record SubjectJson(
      @NotBlank @Size(max = 200) @Nullable String name,
      @Size(max = 20) @Nullable List<@NotBlank @Size(max = 200) String> otherNames,
      @NotBlank @Nullable String calendarId) {}

  /// A span of time in the calendar's zone; `24:00` ends it with the day, and an end before its
  /// start is on the next day.
  @Serdeable
  record OpeningJson(@NotBlank @Nullable String from, @NotBlank @Nullable String to) {}

  /// The openings of one date; closed without any.
  @Serdeable
  record OverrideJson(
      @NotBlank @Nullable String date,
      @Size(max = 20) @Nullable List<@NotNull @Valid OpeningJson> openings,
      @Size(max = 200) @Nullable String note) {}

  /// A kind of appointment.
  ///
  /// @param minutes how long one is where nobody says
  /// @param otherMinutes how long one can be as well; nothing else where it is not given
  /// @param seats how many may have one time; 1 where it is not given
  /// @param bufferBeforeMinutes kept free before it; none where it is not given
  /// @param bufferAfterMinutes kept free after it; none where it is not given
  /// @param required of `phone`, `email`, `subject` and `notes`, what must be known to book one
  @Serdeable
  record TypeJson(
      @NotBlank @Pattern(
              regexp = "[a-z0-9][a-z0-9-]{0,63}",
              message = "must be 1 to 64 lower-case letters, digits and hyphens")
          @Nullable String id,
      @NotBlank @Size(max = 200) @Nullable String name,
      @Min(5) @Max(480) @Nullable Integer minutes,
      @Size(max = 20) @Nullable List<@NotNull @Min(5) @Max(480) Integer> otherMinutes,
      @Min(1) @Max(200) @Nullable Integer seats,
      @Min(0) @Max(480) @Nullable Integer bufferBeforeMinutes,
      @Min(0) @Max(480) @Nullable Integer bufferAfterMinutes,
      @Size(max = 4) @Nullable List<@NotNull String> required) {}
}
