package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/// Reads and writes times as people of a calendar's zone do. A time without an offset is local; one
/// that comes twice when clocks go back is the earlier one.
record Times(ZoneId zone) {
  private static final Pattern OFFSET = Pattern.compile(".*T.*(Z|z|[+-][0-9:]+)");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /// A moment.
  Instant read(String field, String text) {
    try {
      var time =
          OFFSET.matcher(text).matches()
              ? OffsetDateTime.parse(text).toInstant()
              : local(field, LocalDateTime.parse(text));
      return Fields.within(field, time);
    } catch (DateTimeException e) {
      throw unreadable(field);
    }
  }

  /// The start of a span; a date is its first moment.
  Instant readFrom(String field, String text) {
    return isDate(text) ? startOf(date(field, text)) : read(field, Fields.plus(text));
  }

  /// The end of a span, which it does not include; a date is included to its last moment.
  Instant readTo(String field, String text) {
    return isDate(text) ? startOf(date(field, text).plusDays(1)) : read(field, Fields.plus(text));
  }

  private static boolean isDate(String text) {
    return DATE.matcher(text).matches();
  }

  private static LocalDate date(String field, String text) {
    try {
      var date = LocalDate.parse(text);
      Fields.within(field, date.atStartOfDay(ZoneId.of("UTC")).toInstant());
      return date;
    } catch (DateTimeException e) {
      throw unreadable(field);
    }
  }

  private Instant startOf(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  private Instant local(String field, LocalDateTime time) {
    if (zone.getRules().getValidOffsets(time).isEmpty()) {
      throw ProblemException.field(
          field, "does not exist in %s: clocks go forward then.".formatted(zone));
    }
    return time.atZone(zone).toInstant();
  }

  private static ProblemException unreadable(String field) {
    return ProblemException.field(
        field,
        "must be an ISO-8601 time, such as 2026-03-03T14:30:00+01:00, or 2026-03-03T14:30 in the calendar's own zone.");
  }

  /// With the offset that the zone has at that time.
  String write(Instant time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone));
  }
}
