package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.Page;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import jakarta.validation.Valid;
import java.net.URI;

/// The calendars of a workspace.
@Controller("/v1/calendars")
class CalendarsController {
  private final Calendars calendars;
  private final KnownCalendar knownCalendar;
  private final SaveCalendar saveCalendar;

  CalendarsController(Calendars calendars) {
    this.calendars = calendars;
    this.knownCalendar = new KnownCalendar(calendars);
    this.saveCalendar = new SaveCalendar(calendars);
  }

  @Get
  Page<CalendarJson> list(WorkspaceId workspace) {
    return Page.whole(calendars.list(workspace).stream().map(WriteCalendar::write).toList());
  }

  @Get("/{id}")
  CalendarJson read(WorkspaceId workspace, String id) {
    return WriteCalendar.write(knownCalendar.find(workspace, id));
  }

  /// Makes it or replaces it. Appointments that are booked already stay as they are.
  @Put("/{id}")
  HttpResponse<CalendarJson> replace(
      WorkspaceId workspace, String id, @Body @Valid CalendarJson sent) {
    var named =
        Fields.form("id", id, CalendarId::of, "1 to 64 lower-case letters, digits and hyphens");
    if (sent.id() != null && !sent.id().equals(id)) {
      throw ProblemException.field("id", "must be the id in the path.");
    }
    var saved = saveCalendar.replace(workspace, named, sent);
    var written = WriteCalendar.write(saved);
    return saved.version() == 1
        ? HttpResponse.created(written, URI.create("/v1/calendars/" + named))
        : HttpResponse.ok(written);
  }
}
