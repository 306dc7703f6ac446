package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.workspace.WorkspaceId;

/// Finds the calendar that a request names, or refuses the request with 404.
record KnownCalendar(Calendars calendars) {
  Calendar find(WorkspaceId workspace, String id) {
    return CalendarId.of(id)
        .flatMap(known -> calendars.find(workspace, known))
        .orElseThrow(() -> ProblemException.unknown("calendar", id));
  }
}
