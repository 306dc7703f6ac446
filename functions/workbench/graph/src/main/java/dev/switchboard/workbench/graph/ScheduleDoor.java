package dev.switchboard.workbench.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Says when people are busy, without their events.
///
/// @see <a href="https://learn.microsoft.com/graph/api/calendar-getschedule">Get schedule</a>
final class ScheduleDoor {
  private static final List<String> LEVELS =
      List.of("free", "tentative", "busy", "oof", "workingElsewhere");

  private final Mailboxes mailboxes;

  ScheduleDoor(Mailboxes mailboxes) {
    this.mailboxes = mailboxes;
  }

  Answer schedules(Request request) {
    var asked = request.json();
    var value =
        Wire.list(asked, "schedules").stream()
            .map(each -> schedule("" + each, asked, request.zone()))
            .toList();
    return Answer.json(200, Map.of("value", value));
  }

  private Map<String, Object> schedule(String address, Map<String, Object> asked, String zone) {
    var from = moment(asked, "startTime");
    var to = moment(asked, "endTime");
    var schedule = new LinkedHashMap<String, Object>();
    schedule.put("scheduleId", address);
    var mailbox = mailboxes.find(address);
    if (mailbox.isEmpty()) {
      schedule.put(
          "error",
          Map.of(
              "message", "Mailbox was not found.",
              "responseCode", "ErrorMailRecipientNotFound"));
      return schedule;
    }
    var events = mailbox.get().view(from, to);
    schedule.put("availabilityView", view(events, from, to, interval(asked)));
    schedule.put("scheduleItems", events.stream().map(each -> item(each, zone)).toList());
    return schedule;
  }

  private static Duration interval(Map<String, Object> asked) {
    return Duration.ofMinutes(
        asked.get("availabilityViewInterval") instanceof Number minutes ? minutes.longValue() : 30);
  }

  private static String view(List<Stored> events, Instant from, Instant to, Duration interval) {
    var view = new StringBuilder();
    for (var at = from; at.isBefore(to); at = at.plus(interval)) {
      var start = at;
      var end = at.plus(interval);
      view.append(
          events.stream()
              .filter(each -> each.overlaps(start, end))
              .mapToInt(each -> Math.max(0, LEVELS.indexOf(each.showAs())) % 4)
              .max()
              .orElse(0));
    }
    return view.toString();
  }

  private static Map<String, Object> item(Stored event, String zone) {
    return Map.of(
        "status", event.showAs(),
        "start", WallTime.write(event.start(), zone),
        "end", WallTime.write(event.end(), zone));
  }

  private static Instant moment(Map<String, Object> asked, String name) {
    return WallTime.read(
        Wire.object(asked, name)
            .orElseThrow(() -> GraphError.badRequest("Property %s is missing.".formatted(name))));
  }
}
