package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Names an appointment by its calendar, the day for which it was first booked, and its code, so
/// that one read finds it. It stays the same when the appointment moves. Written
/// `calendar.20260303.K7M2WX`.
public record AppointmentId(CalendarId calendar, LocalDate day, ConfirmationCode code) {
  private static final int DAY_DIGITS = 8;

  /// Empty where the text is not written like an id.
  public static Optional<AppointmentId> read(String text) {
    var parts = text.split("\\.", -1);
    if (parts.length != 3 || parts[1].length() != DAY_DIGITS) {
      return Optional.empty();
    }
    try {
      var day = LocalDate.parse(parts[1], DateTimeFormatter.BASIC_ISO_DATE);
      return CalendarId.of(parts[0])
          .flatMap(calendar ->
              ConfirmationCode.read(parts[2]).map(code -> new AppointmentId(calendar, day, code)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return calendar + "." + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "." + code;
  }
}
