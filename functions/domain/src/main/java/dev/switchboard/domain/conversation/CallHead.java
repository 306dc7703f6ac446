package dev.switchboard.domain.conversation;

import dev.switchboard.domain.agent.AgentId;
import java.time.Instant;
import java.util.Optional;

/// A call in one line: whose it is, and whether it is over.
///
/// @param firstSeen the time of the fact that was stored first
/// @param controlUrl where something can be said on the call; whoever has it can speak there
public record CallHead(
    String call,
    String channel,
    Instant firstSeen,
    Optional<AgentId> agent,
    Optional<String> caller,
    Optional<String> called,
    Optional<String> controlUrl,
    boolean ended) {
  @Override
  public String toString() {
    return "CallHead[%s]".formatted(call);
  }
}
