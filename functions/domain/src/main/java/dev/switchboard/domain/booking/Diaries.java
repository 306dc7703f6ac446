package dev.switchboard.domain.booking;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;

/// Tells a caller's side what owners have in their own diaries, where our days may not know it.
public interface Diaries {
  /// What there is in the span. It takes no longer than a caller waits, and throws nothing that the
  /// other side caused. Where our days are up to date it costs nothing.
  Elsewhere look(WorkspaceId workspace, Collection<Calendar> calendars, Instant from, Instant to);
}
