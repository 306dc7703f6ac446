package dev.switchboard.lambda.calls;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.conversation.CallHead;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A call in a list.
///
/// @param ended whether it is over; the whole record says how
@Serdeable
record CallHeadJson(
    String id,
    String channel,
    @Nullable String agentId,
    @Nullable String caller,
    @Nullable String called,
    Instant firstSeen,
    boolean ended) {
  static CallHeadJson of(CallHead head) {
    return new CallHeadJson(
        head.call(),
        head.channel(),
        head.agent().map(AgentId::value).orElse(null),
        head.caller().orElse(null),
        head.called().orElse(null),
        head.firstSeen(),
        head.ended());
  }
}
