package dev.switchboard.adapter.notify;

import dev.switchboard.domain.conversation.CallEvent;
import dev.switchboard.domain.conversation.CallHead;
import dev.switchboard.domain.conversation.CallRecord;
import dev.switchboard.domain.conversation.Calls;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls of which only the heads are known.
final class KnownCalls implements Calls {
  private final Map<String, CallHead> heads = new HashMap<>();

  void know(CallHead head) {
    heads.put(head.call(), head);
  }

  @Override
  public Optional<CallHead> head(WorkspaceId workspace, String call) {
    return Optional.ofNullable(heads.get(call));
  }

  @Override
  public void record(CallEvent event) {
    throw new UnsupportedOperationException("Only heads are read.");
  }

  @Override
  public Optional<CallRecord> read(WorkspaceId workspace, String call) {
    throw new UnsupportedOperationException("Only heads are read.");
  }

  @Override
  public List<CallHead> list(WorkspaceId workspace, Optional<Instant> before, int most) {
    throw new UnsupportedOperationException("Only heads are read.");
  }
}
