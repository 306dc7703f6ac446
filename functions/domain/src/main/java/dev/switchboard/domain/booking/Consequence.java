package dev.switchboard.domain.booking;

import dev.switchboard.domain.workspace.WorkspaceId;

/// Something outside a calendar's day that a change of an appointment leads to, once it is stored.
public interface Consequence {
  /// Carries the change on, given the appointment as it is now: older changes of it may not be told
  /// of. When this returns, it is done or remembered elsewhere. Doing it again changes nothing.
  void follow(WorkspaceId workspace, Appointment changed);
}
