package dev.switchboard.domain.feed;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;

/// What a calendar app shows of a calendar.
///
/// @param appointments cancelled ones included, the earliest first
public record Feed(WorkspaceId workspace, Calendar calendar, List<Appointment> appointments) {
  public Feed {
    appointments = List.copyOf(appointments);
  }
}
