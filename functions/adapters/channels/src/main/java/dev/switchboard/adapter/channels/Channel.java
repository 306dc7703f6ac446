package dev.switchboard.adapter.channels;

import dev.switchboard.domain.conversation.Reply;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;

/// One way in which agents reach us. It checks who sent a request, reads what it brings, and words
/// what goes back. It holds no state, so one of it serves all threads.
public interface Channel {
  /// How the channel is called in paths, bindings and records, such as `vapi`.
  String name();

  /// Whether the request proves that it comes from the workspace's own account. Ask this before the
  /// body is read; a request that is not authentic gets 401 and touches nothing.
  boolean authentic(Workspace workspace, WebhookRequest request, Instant now);

  /// Reads a body. Never throws, whatever the bytes are.
  Reading read(WorkspaceId workspace, byte[] body, Instant receivedAt);

  /// The body to answer with: JSON in UTF-8, always with status 200.
  byte[] word(Reply reply);
}
