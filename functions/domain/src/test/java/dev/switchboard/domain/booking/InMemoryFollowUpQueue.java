package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.CalendarDays.Due;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// `FollowUpQueue` for tests: remembers what was sent.
public final class InMemoryFollowUpQueue implements FollowUpQueue {
  private final List<Due> sent = new CopyOnWriteArrayList<>();

  @Override
  public void send(WorkspaceId workspace, CalendarId calendar, LocalDate date) {
    sent.add(new Due(workspace, calendar, date));
  }

  /// In the order of sending.
  public List<Due> sent() {
    return List.copyOf(sent);
  }
}
