package dev.switchboard.lambda.calls;

import dev.switchboard.domain.conversation.CallEvent;
import dev.switchboard.domain.conversation.Fact;
import dev.switchboard.domain.conversation.Fact.ToolsAnswered.Answered;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Something that happened on a call, in a few words by name.
///
/// @param type the channel's name for it, or ours
@Serdeable
record CallEventJson(Instant at, String type, Map<String, String> details) {
  static CallEventJson of(CallEvent event) {
    return new CallEventJson(event.at(), event.type(), details(event.fact()));
  }

  private static Map<String, String> details(Fact fact) {
    var details = new LinkedHashMap<String, String>();
    switch (fact) {
      case Fact.StatusChanged changed -> {
        details.put("status", changed.status());
        changed.endedReason().ifPresent(reason -> details.put("endedReason", reason));
      }
      case Fact.Said said -> {
        details.put("role", said.turn().role());
        details.put("text", said.turn().text());
      }
      case Fact.Conversed conversed -> details.put("turns", Integer.toString(conversed.turns()));
      case Fact.Reported reported -> {
        reported.endedReason().ifPresent(reason -> details.put("endedReason", reason));
        details.put("turns", Integer.toString(reported.turns()));
      }
      case Fact.Transcribed part -> details.put("turns", Integer.toString(part.turns().size()));
      case Fact.ToolsAnswered tools ->
          details.put(
              "tools",
              tools.answers().stream()
                  .map(CallEventJson::answer)
                  .collect(Collectors.joining(" | ")));
      case Fact.AppointmentChanged changed -> {
        details.put("appointment", changed.id());
        details.put("status", changed.status());
        details.put("start", changed.start().toString());
      }
      case Fact.TaskEnded ended -> {
        details.put("task", ended.id());
        details.put("status", ended.status());
      }
      case Fact.Noted noted -> details.putAll(noted.details());
    }
    return details;
  }

  private static String answer(Answered answered) {
    return "%s: %s".formatted(answered.tool(), answered.spoken());
  }
}
