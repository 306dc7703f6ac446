package dev.switchboard.workbench.graph;

import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// An event as it is kept.
///
/// @param change the number of the mailbox's change that made it what it is
/// @param fields as they were written; the times in the zones that their writer chose
record Stored(String id, long change, Map<String, Object> fields) {
  Stored {
    fields = new LinkedHashMap<>(fields);
    fields.remove("@odata.type");
    if (!time(fields, "start").isBefore(time(fields, "end")) && !allDay(fields)) {
      throw new GraphError(
          400, "ErrorPropertyValidationFailure", "The end of the event must be after its start.");
    }
    if (allDay(fields) && !(midnight(fields, "start") && midnight(fields, "end"))) {
      throw new GraphError(
          400, "ErrorPropertyValidationFailure", "All-day events start and end at midnight.");
    }
  }

  Stored with(long newer, Map<String, Object> changed) {
    var all = new LinkedHashMap<>(fields);
    all.putAll(changed);
    return new Stored(id, newer, all);
  }

  Instant start() {
    return time(fields, "start");
  }

  Instant end() {
    return time(fields, "end");
  }

  boolean overlaps(Instant from, Instant to) {
    return start().isBefore(to) && end().isAfter(from);
  }

  Optional<String> transactionId() {
    return Wire.string(fields, "transactionId");
  }

  String showAs() {
    return Wire.string(fields, "showAs").orElse("busy");
  }

  /// As it is answered. Days that are taken as a whole float: they start at midnight in whichever
  /// zone is asked for.
  Map<String, Object> wire(String zone) {
    var wire = new LinkedHashMap<String, Object>();
    wire.put("@odata.etag", "W/\"%d\"".formatted(change));
    wire.put("id", id);
    wire.put("changeKey", "" + change);
    wire.put("transactionId", transactionId().orElse(null));
    wire.put("originalStartTimeZone", zone("start"));
    wire.put("originalEndTimeZone", zone("end"));
    wire.put("iCalUId", "040000008200E00074C5B7101A82E008" + id);
    wire.put("isAllDay", false);
    wire.put("isCancelled", false);
    wire.put("isOrganizer", true);
    wire.put("showAs", "busy");
    wire.put("type", "singleInstance");
    wire.put("recurrence", null);
    wire.put("attendees", java.util.List.of());
    wire.putAll(fields);
    wire.put("start", written("start", zone));
    wire.put("end", written("end", zone));
    return wire;
  }

  private Map<String, Object> written(String which, String zone) {
    var time = Wire.object(fields, which).orElseThrow();
    return allDay(fields)
        ? WallTime.write(WallTime.local(time), zone)
        : WallTime.write(WallTime.read(time), zone);
  }

  private String zone(String which) {
    return Wire.need(Wire.object(fields, which).orElseThrow(), "timeZone");
  }

  private static boolean allDay(Map<String, Object> fields) {
    return Wire.flag(fields, "isAllDay");
  }

  private static boolean midnight(Map<String, Object> fields, String which) {
    return WallTime.local(Wire.object(fields, which).orElseThrow())
        .toLocalTime()
        .equals(LocalTime.MIDNIGHT);
  }

  private static Instant time(Map<String, Object> fields, String which) {
    return WallTime.read(
        Wire.object(fields, which)
            .orElseThrow(() -> GraphError.badRequest("Property %s is missing.".formatted(which))));
  }
}
