package dev.switchboard.adapter.sqs;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What travels on the queue of bookings:
/// `{"version":1,"type":"follow-up","workspace":…,"calendar":…,"date":"2026-03-03"}`, or
/// `{"version":1,"type":"sweep"}`.
public sealed interface BookingMessage {
  /// This day has follow-ups.
  record FollowUp(WorkspaceId workspace, CalendarId calendar, LocalDate date)
      implements BookingMessage {
    String written() {
      return Wire.write(
          Map.of(
              "version",
              Wire.VERSION,
              "type",
              "follow-up",
              "workspace",
              workspace.value(),
              "calendar",
              calendar.value(),
              "date",
              date.toString()));
    }
  }

  /// It is time to look after what was left behind.
  record Sweep() implements BookingMessage {}

  static FollowUp followUp(WorkspaceId workspace, CalendarId calendar, LocalDate date) {
    return new FollowUp(workspace, calendar, date);
  }

  /// Empty where this version cannot read it.
  static Optional<BookingMessage> read(String body) {
    return Wire.read(body)
        .flatMap(fields ->
            switch (Wire.text(fields, "type").orElse("")) {
              case "follow-up" -> followUp(fields);
              case "sweep" -> Optional.of(new Sweep());
              default -> Optional.empty();
            });
  }

  private static Optional<BookingMessage> followUp(Map<String, Object> fields) {
    try {
      var date = LocalDate.parse(Wire.text(fields, "date").orElse(""));
      var calendar = Wire.text(fields, "calendar").flatMap(CalendarId::of);
      return Wire.text(fields, "workspace")
          .flatMap(WorkspaceId::of)
          .flatMap(workspace -> calendar.map(id -> new FollowUp(workspace, id, date)));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
