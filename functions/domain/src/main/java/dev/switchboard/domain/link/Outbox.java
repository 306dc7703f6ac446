package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;

/// Remembers which appointments have yet to be written elsewhere, however long the other side is
/// out of reach. One entry an appointment and calendar that it takes time of: the latest change is
/// the one that is written.
public interface Outbox {
  /// Adds it, or replaces an entry of the same or an older revision; one of a newer revision stays.
  void put(WorkspaceId workspace, Pending pending);

  /// Those of a calendar, the least often tried first.
  List<Pending> list(WorkspaceId workspace, CalendarId calendar);

  /// Notes one try more, if it is still the same revision.
  void tried(WorkspaceId workspace, Pending pending);

  /// Removes it, if it is still the same revision.
  void done(WorkspaceId workspace, Pending pending);

  /// What is to be written.
  ///
  /// @param calendar the one that it is written for: the appointment's own, or another that it
  ///   needs
  /// @param tries how often that failed
  record Pending(CalendarId calendar, AppointmentId appointment, int revision, int tries) {
    /// As it is now, and not tried yet.
    static Pending of(CalendarId calendar, Appointment appointment) {
      return new Pending(calendar, appointment.id(), appointment.revision(), 0);
    }
  }
}
