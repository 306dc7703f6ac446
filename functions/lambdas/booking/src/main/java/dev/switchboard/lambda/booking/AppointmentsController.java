package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Page;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads appointments.
@Controller("/v1/appointments")
class AppointmentsController {
  /// A whole answer must fit in the 6 MB that a function may answer.
  private static final int MOST_DAYS = 93;

  private static final Duration USUAL = Duration.ofDays(31);

  private final KnownCalendar knownCalendar;
  private final KnownBookable knownBookable;
  private final FindAppointments findAppointments;
  private final InstantSource clock;

  AppointmentsController(
      Calendars calendars, FindBookable findBookable, CalendarDays days, InstantSource clock) {
    this.knownCalendar = new KnownCalendar(calendars);
    this.knownBookable = new KnownBookable(findBookable);
    this.findAppointments = new FindAppointments(days);
    this.clock = clock;
  }

  /// From today on for 31 days, where nothing else is given; the earliest first, of a team member
  /// by member. A code names its day, so with one the span does not matter.
  @Get
  Page<AppointmentJson> list(
      WorkspaceId workspace,
      @QueryValue String calendarId,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String to,
      @QueryValue @Nullable String phone,
      @QueryValue @Nullable String code) {
    var bookable = knownBookable.find(workspace, calendarId);
    var wanted = Wanted.read(phone, code);
    var span = span(bookable.first(), from, to);
    return Page.whole(
        bookable.calendars().stream()
            .flatMap(calendar ->
                in(workspace, calendar, span, wanted).stream()
                    .map(each -> AppointmentJson.write(each, calendar.zone())))
            .toList());
  }

  private List<Appointment> in(WorkspaceId workspace, Calendar calendar, Span span, Wanted wanted) {
    return wanted
        .code()
        .map(code ->
            findAppointments
                .find(workspace, calendar.id(), code, calendar.dayOf(clock.instant()))
                .stream()
                .filter(wanted::isOf)
                .toList())
        .orElseGet(() -> inSpan(workspace, calendar, span, wanted));
  }

  @Get("/{id}")
  AppointmentJson read(WorkspaceId workspace, String id) {
    var appointment =
        AppointmentId.read(id)
            .flatMap(known -> findAppointments.find(workspace, known))
            .orElseThrow(() -> ProblemException.unknown("appointment", id));
    var calendar = knownCalendar.find(workspace, appointment.id().calendar().value());
    return AppointmentJson.write(appointment, calendar.zone());
  }

  private Span span(Calendar calendar, @Nullable String from, @Nullable String to) {
    var today = calendar.dayOf(clock.instant()).atStartOfDay(calendar.zone()).toInstant();
    return Span.read(calendar.zone(), from, to, today, USUAL, MOST_DAYS);
  }

  private List<Appointment> inSpan(
      WorkspaceId workspace, Calendar calendar, Span span, Wanted wanted) {
    return findAppointments.find(
        workspace,
        calendar.id(),
        calendar.dayOf(span.from()),
        calendar.dayOf(span.to()),
        each -> span.has(each.slot().start()) && wanted.isOf(each));
  }
}
