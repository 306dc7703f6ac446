package dev.switchboard.domain.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Writes what was read as a table of a test shows it, in local time: "2026-03-03T14:30" is a
/// moment, "2026-03-03" a whole day, two with a slash between them a span, and a question itself.
record WhenText(Instant now, ZoneId zone) {
  String of(String words) {
    return switch (new ReadWhen().read(words, now, zone)) {
      case When.At at -> local(at.time()).toString();
      case When.Between between -> span(local(between.from()), local(between.to()));
      case When.Unclear unclear -> unclear.question();
    };
  }

  private static String span(LocalDateTime from, LocalDateTime to) {
    return isStart(from) && to.equals(from.plusDays(1))
        ? from.toLocalDate().toString()
        : point(from) + "/" + point(to);
  }

  private static String point(LocalDateTime time) {
    return isStart(time) ? LocalDate.from(time).toString() : time.toString();
  }

  private static boolean isStart(LocalDateTime time) {
    return time.equals(time.toLocalDate().atStartOfDay());
  }

  private LocalDateTime local(Instant time) {
    return time.atZone(zone).toLocalDateTime();
  }
}
