package dev.switchboard.domain.booking;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Optional;

/// An appointment with the day that its id names and the day that it is on, which are one unless it
/// was moved.
record Located(CalendarDay home, CalendarDay current, Appointment appointment) {
  /// One read, or two where it was moved.
  static Optional<Located> find(CalendarDays days, WorkspaceId workspace, AppointmentId id) {
    var home = days.read(workspace, id.calendar(), id.day());
    var current =
        home.forward(id)
            .map(forward -> days.read(workspace, id.calendar(), forward.to()))
            .orElse(home);
    return current.find(id).map(appointment -> new Located(home, current, appointment));
  }
}
