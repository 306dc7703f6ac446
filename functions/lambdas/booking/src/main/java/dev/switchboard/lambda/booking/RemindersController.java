package dev.switchboard.lambda.booking;

import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.reminder.Reminders;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import jakarta.validation.Valid;

/// What is told of the appointments of a calendar. A change counts for what is booked or changed
/// from then on; what is told no more is not told of earlier ones either.
@Controller("/v1/calendars/{id}/notices")
class RemindersController {
  private final KnownCalendar knownCalendar;
  private final Reminders reminders;

  RemindersController(Calendars calendars, Reminders reminders) {
    this.knownCalendar = new KnownCalendar(calendars);
    this.reminders = reminders;
  }

  @Get
  RemindersJson read(WorkspaceId workspace, String id) {
    var calendar = knownCalendar.find(workspace, id);
    return RemindersJson.write(reminders.of(workspace, calendar.id()));
  }

  @Put
  RemindersJson replace(WorkspaceId workspace, String id, @Body @Valid RemindersJson sent) {
    var calendar = knownCalendar.find(workspace, id);
    var read = sent.read();
    reminders.save(workspace, calendar.id(), read);
    return RemindersJson.write(read);
  }
}
