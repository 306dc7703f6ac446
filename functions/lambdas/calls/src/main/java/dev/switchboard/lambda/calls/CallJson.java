package dev.switchboard.lambda.calls;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.conversation.CallRecord;
import dev.switchboard.domain.conversation.Turn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything known of a call.
///
/// @param status the furthest that the channel reported, such as `in-progress` or `ended`
/// @param cost in US dollars
/// @param appointments the ids of those made, moved or cancelled during the call
/// @param tasks the ids of those delegated during the call
/// @param events everything that happened, in the order of its time
@Serdeable
record CallJson(
    String id,
    String channel,
    @Nullable String agentId,
    @Nullable String caller,
    @Nullable String called,
    @Nullable String status,
    @Nullable String endedReason,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    List<TurnJson> turns,
    @Nullable String summary,
    @Nullable Double cost,
    List<Map<String, Object>> costs,
    Map<String, Object> analysis,
    List<String> appointments,
    List<String> tasks,
    List<CallEventJson> events) {
  /// Something said; `role` is `caller`, `agent` or `tool`.
  @Serdeable
  record TurnJson(String role, String text, @Nullable Instant at) {
    static TurnJson of(Turn turn) {
      return new TurnJson(turn.role(), turn.text(), turn.at().orElse(null));
    }
  }

  static CallJson of(CallRecord call) {
    var head = call.head();
    return new CallJson(
        head.call(),
        head.channel(),
        head.agent().map(AgentId::value).orElse(null),
        head.caller().orElse(null),
        head.called().orElse(null),
        call.status().orElse(null),
        call.endedReason().orElse(null),
        call.startedAt().orElse(null),
        call.endedAt().orElse(null),
        call.turns().stream().map(TurnJson::of).toList(),
        call.summary().orElse(null),
        call.cost().orElse(null),
        call.costs(),
        call.analysis(),
        List.copyOf(call.appointments()),
        List.copyOf(call.tasks()),
        call.events().stream().map(CallEventJson::of).toList());
  }
}
