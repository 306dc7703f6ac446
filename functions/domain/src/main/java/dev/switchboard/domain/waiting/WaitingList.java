package dev.switchboard.domain.waiting;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// Remembers who waits. Reads see every write that was acknowledged before, and nobody whose span
/// is over.
public interface WaitingList {
  /// Adds an entry, unless there is one of this id already; gives the one that is stored now.
  Waiting join(WorkspaceId workspace, Waiting waiting);

  Optional<Waiting> find(WorkspaceId workspace, CalendarId calendar, WaitingId id);

  /// All who wait, in the order in which they came. One query.
  List<Waiting> of(WorkspaceId workspace, CalendarId calendar);

  /// Replaces what an entry was told of, where it is still there.
  void told(WorkspaceId workspace, Waiting waiting);

  /// Leaving what is not there changes nothing.
  void leave(WorkspaceId workspace, CalendarId calendar, WaitingId id);
}
