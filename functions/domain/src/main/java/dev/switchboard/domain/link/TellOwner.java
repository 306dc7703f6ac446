package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;

/// Tells whoever owns a calendar. When it returns, the news is told or remembered; the same news
/// again is told once.
public interface TellOwner {
  void tell(WorkspaceId workspace, CalendarId calendar, News news);
}
