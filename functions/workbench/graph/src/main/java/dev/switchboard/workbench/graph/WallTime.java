package dev.switchboard.workbench.graph;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/// Times as Graph writes them: a local time, and the name of a zone, Windows' or IANA's.
final class WallTime {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS");

  /// Windows' names of the zones that developers here are likely to try.
  private static final Map<String, String> WINDOWS =
      Map.ofEntries(
          Map.entry("GMT Standard Time", "Europe/London"),
          Map.entry("W. Europe Standard Time", "Europe/Berlin"),
          Map.entry("Romance Standard Time", "Europe/Paris"),
          Map.entry("Central European Standard Time", "Europe/Warsaw"),
          Map.entry("GTB Standard Time", "Europe/Bucharest"),
          Map.entry("Eastern Standard Time", "America/New_York"),
          Map.entry("Central Standard Time", "America/Chicago"),
          Map.entry("Mountain Standard Time", "America/Denver"),
          Map.entry("Pacific Standard Time", "America/Los_Angeles"),
          Map.entry("India Standard Time", "Asia/Calcutta"),
          Map.entry("Tokyo Standard Time", "Asia/Tokyo"),
          Map.entry("AUS Eastern Standard Time", "Australia/Sydney"));

  static ZoneId zone(String name) {
    try {
      return ZoneId.of(WINDOWS.getOrDefault(name, name));
    } catch (DateTimeException e) {
      throw new GraphError(
          400, "TimeZoneNotSupportedException", "A valid TimeZone value must be specified.");
    }
  }

  static Instant read(Map<String, Object> time) {
    return local(time).atZone(zone(Wire.need(time, "timeZone"))).toInstant();
  }

  static LocalDateTime local(Map<String, Object> time) {
    try {
      return LocalDateTime.parse(Wire.need(time, "dateTime"));
    } catch (DateTimeException e) {
      throw GraphError.badRequest("The dateTime must be a local date and time.");
    }
  }

  static Map<String, Object> write(Instant moment, String zone) {
    return write(LocalDateTime.ofInstant(moment, zone(zone)), zone);
  }

  static Map<String, Object> write(LocalDateTime time, String zone) {
    var written = new LinkedHashMap<String, Object>();
    written.put("dateTime", FORM.format(time));
    written.put("timeZone", zone);
    return written;
  }

  /// The value of a query, whose own offset counts; UTC where it has none.
  static Instant queried(String text) {
    try {
      return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
          ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from)
          : LocalDateTime.parse(text).toInstant(java.time.ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new GraphError(400, "ErrorInvalidParameter", "The value is not a date and time.");
    }
  }
}
