package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpStatus;
import java.util.Map;

/// Stores a calendar that was sent, or tells what is in the way. Without a version the newest is
/// replaced, whatever it is.
final class SaveCalendar {
  private static final int MOST_RACES = 5;

  private final Calendars calendars;

  SaveCalendar(Calendars calendars) {
    this.calendars = calendars;
  }

  Calendar replace(WorkspaceId workspace, CalendarId id, CalendarJson sent) {
    if (sent.version() != null) {
      return calendars
          .save(workspace, ReadCalendar.read(id, sent, sent.version()))
          .orElseThrow(() -> stale(current(workspace, id)));
    }
    for (int race = 0; race < MOST_RACES; race++) {
      var calendar = ReadCalendar.read(id, sent, current(workspace, id));
      var saved = calendars.save(workspace, calendar);
      if (saved.isPresent()) {
        return saved.get();
      }
    }
    throw new Fault.Passing("Too many changes of calendar %s at once.".formatted(id));
  }

  /// It may be older than what is stored, but not after a save that failed.
  private long current(WorkspaceId workspace, CalendarId id) {
    return calendars.find(workspace, id).map(Calendar::version).orElse(0L);
  }

  private static ProblemException stale(long current) {
    return new ProblemException(
        HttpStatus.CONFLICT,
        "The calendar is at version %d by now.".formatted(current),
        Map.of("version", current));
  }
}
