package dev.switchboard.domain.notice;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Remembers the notices that are planned, and how telling went. Reads see every write that was
/// acknowledged before.
public interface Notices {
  Optional<PlannedNotice> find(WorkspaceId workspace, NoticeId id);

  /// Writes the notice as the version after the one it carries, if that one is still the stored
  /// one; whether it was.
  boolean save(WorkspaceId workspace, PlannedNotice notice);

  /// The newest first by when they were first planned, `most` of them, from before the time given.
  List<PlannedNotice> list(WorkspaceId workspace, Optional<Instant> before, int most);

  /// Notices of every workspace to look after by this time, the longest due first.
  List<Due> due(Instant by, int most);

  /// A notice to look after.
  record Due(WorkspaceId workspace, NoticeId id, Instant at) {}
}
