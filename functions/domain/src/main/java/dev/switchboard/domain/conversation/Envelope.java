package dev.switchboard.domain.conversation;

import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What every event says of itself, from the channel's own account and never from what a model made
/// up.
///
/// @param type the channel's name for the event
/// @param sentAt when the channel says it happened; the same in each repeat
/// @param receivedAt when it came in
/// @param call the call, chat or session it belongs to; empty where it belongs to none
/// @param named what it carries that tells whose it is, the most telling first
/// @param caller the caller's number
/// @param called the number that was called
/// @param controlUrl where something can be said on the call; whoever has it can speak there
public record Envelope(
    WorkspaceId workspace,
    String channel,
    String type,
    Optional<Instant> sentAt,
    Instant receivedAt,
    Optional<String> call,
    List<Binding> named,
    Optional<String> caller,
    Optional<String> called,
    Optional<String> controlUrl) {
  public Envelope {
    named = List.copyOf(named);
  }

  @Override
  public String toString() {
    return "Envelope[%s %s %s]".formatted(workspace, channel, type);
  }
}
