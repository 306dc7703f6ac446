package dev.switchboard.adapter.notify;

import dev.switchboard.domain.conversation.CallEvent;
import dev.switchboard.domain.conversation.CallHead;
import dev.switchboard.domain.conversation.CallRecord;
import dev.switchboard.domain.conversation.Calls;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls as a test knows them.
final class KnownCalls implements Calls {
  private final Map<String, CallHead> heads = new HashMap<>();
  private final List<CallEvent> events = new ArrayList<>();

  void know(CallHead head) {
    heads.put(head.call(), head);
  }

  @Override
  public Optional<CallHead> head(WorkspaceId workspace, String call) {
    return Optional.ofNullable(heads.get(call));
  }

  @Override
  public void record(CallEvent event) {
    events.add(event);
  }

  @Override
  public Optional<CallRecord> read(WorkspaceId workspace, String call) {
    return head(workspace, call).map(head -> CallRecord.of(head, events));
  }

  @Override
  public List<CallHead> list(WorkspaceId workspace, Optional<Instant> before, int most) {
    throw new UnsupportedOperationException("Nothing is listed.");
  }
}
