package dev.switchboard.domain.conversation;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Remembers what is known of each call: a set of facts, and a head made of them.
public interface Calls {
  /// Adds the fact to its call. Recording it again changes nothing, and the order of facts does not
  /// matter.
  void record(CallEvent event);

  Optional<CallHead> head(WorkspaceId workspace, String call);

  /// Everything known of a call, put together; empty where nothing is.
  Optional<CallRecord> read(WorkspaceId workspace, String call);

  /// The newest first, `most` of them, from before the time given.
  List<CallHead> list(WorkspaceId workspace, Optional<Instant> before, int most);
}
