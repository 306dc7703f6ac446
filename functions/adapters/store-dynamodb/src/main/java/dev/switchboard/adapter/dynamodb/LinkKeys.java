package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.workspace.WorkspaceId;

/// The keys of what keeps a calendar in step with one elsewhere: in the table of days, in the
/// partition of the calendar.
///
/// | sort | holds |
/// |---|---|
/// | `LINK` | the link; in `due` while linked |
/// | `GRANT` | what lets us in there, sealed |
/// | `CONNECT#state` | somebody who is signing in, for ten minutes |
/// | `PENDING#appointment` | an appointment that has yet to be written there |
/// | `PAIR#appointment` | the event that an appointment is there |
/// | `EVENT#id` | what an event there is to us |
final class LinkKeys {
  static final String PENDING = "PENDING#";

  private LinkKeys() {}

  static Key link(WorkspaceId workspace, CalendarId calendar) {
    return new Key(Items.of(workspace, calendar), "LINK");
  }

  static Key grant(WorkspaceId workspace, CalendarId calendar) {
    return new Key(Items.of(workspace, calendar), "GRANT");
  }

  static Key connecting(WorkspaceId workspace, CalendarId calendar, String state) {
    return new Key(Items.of(workspace, calendar), "CONNECT#" + state);
  }

  static Key pending(WorkspaceId workspace, CalendarId calendar, AppointmentId id) {
    return new Key(Items.of(workspace, calendar), PENDING + id);
  }

  static Key pair(WorkspaceId workspace, CalendarId calendar, AppointmentId id) {
    return new Key(Items.of(workspace, calendar), "PAIR#" + id);
  }

  static Key event(WorkspaceId workspace, CalendarId calendar, String event) {
    return new Key(Items.of(workspace, calendar), "EVENT#" + event);
  }
}
