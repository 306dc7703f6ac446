package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds appointments by id or code, with one read or two, or by what is known of them, with one
/// query over days.
public final class FindAppointments {
  private final CalendarDays days;

  public FindAppointments(CalendarDays days) {
    this.days = days;
  }

  public Optional<Appointment> find(WorkspaceId workspace, AppointmentId id) {
    return Located.find(days, workspace, id).map(Located::appointment);
  }

  /// By its code, which names its day as seen from the calendar's own date of today.
  public Optional<Appointment> find(
      WorkspaceId workspace, CalendarId calendar, ConfirmationCode code, LocalDate today) {
    return find(workspace, new AppointmentId(calendar, code.day(today), code));
  }

  /// Those on the days of the span, both ends included, that are wanted; the earliest first.
  public List<Appointment> find(
      WorkspaceId workspace,
      CalendarId calendar,
      LocalDate from,
      LocalDate to,
      Predicate<Appointment> wanted) {
    return days.read(workspace, calendar, from, to).stream()
        .flatMap(day -> day.appointments().stream())
        .filter(wanted)
        .sorted(Comparator.comparing(appointment -> appointment.slot().start()))
        .toList();
  }
}
