package dev.switchboard.adapter.sqs;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.plain.PlainObject;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// What travels on the queue of bookings:
/// `{"version":1,"type":"follow-up","workspace":…,"calendar":…,"date":"2026-03-03"}`, or
/// `{"version":1,"type":"sweep"}`.
public sealed interface BookingMessage {
  /// This day has follow-ups.
  record FollowUp(WorkspaceId workspace, CalendarId calendar, LocalDate date)
      implements BookingMessage, OfWorkspace {
    String written() {
      return Wire.write(
          Wire.record("follow-up")
              .put("workspace", workspace.value())
              .put("calendar", calendar.value())
              .put("date", date.toString()));
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
            switch (fields.textOr("type", "")) {
              case "follow-up" -> followUp(fields);
              case "sweep" -> Optional.of(new Sweep());
              default -> Optional.empty();
            });
  }

  private static Optional<BookingMessage> followUp(PlainObject fields) {
    try {
      var date = LocalDate.parse(fields.textOr("date", ""));
      var calendar = fields.text("calendar").flatMap(CalendarId::of);
      return fields
          .text("workspace")
          .flatMap(WorkspaceId::of)
          .flatMap(workspace -> calendar.map(id -> new FollowUp(workspace, id, date)));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
