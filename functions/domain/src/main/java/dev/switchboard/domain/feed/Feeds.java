package dev.switchboard.domain.feed;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;

/// Remembers which secret opens the feed of each calendar. It never answers from memory, so that a
/// secret that was replaced, or a feed that was closed, opens nothing from that moment on.
public interface Feeds {
  boolean isOpenTo(FeedSecret secret, CalendarId calendar);

  /// Opens the feed to this secret alone. Only its hash is ever stored.
  void open(CalendarId calendar, FeedSecret secret);

  /// Closes the feed, if it was open.
  void close(WorkspaceId workspace, CalendarId calendar);
}
