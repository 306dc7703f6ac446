package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds appointments by id or code, with one read or two, or by what is known of them, with one
/// query over days.
public final class FindAppointments {
  private static final Comparator<Appointment> BY_START =
      Comparator.comparing(appointment -> appointment.slot().start());

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

  /// Those with time of the days of the span, both ends included, and those that were cancelled;
  /// the earliest first. One query, and a read or two for each that is kept on another day or in
  /// another calendar.
  public List<Appointment> findAll(
      WorkspaceId workspace, CalendarId calendar, LocalDate from, LocalDate to) {
    var stored = days.read(workspace, calendar, from, to);
    var kept = stored.stream().flatMap(day -> day.appointments().stream()).toList();
    var here = kept.stream().map(Appointment::id).collect(Collectors.toSet());
    var elsewhere =
        stored.stream()
            .flatMap(day -> day.blocks().stream())
            .flatMap(block -> block.appointment().stream())
            .filter(id -> !here.contains(id))
            .distinct()
            .flatMap(id -> find(workspace, id).stream());
    return Stream.concat(kept.stream(), elsewhere).sorted(BY_START).toList();
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
        .sorted(BY_START)
        .toList();
  }
}
