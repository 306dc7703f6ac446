package dev.switchboard.adapter.channels.vapi;

import dev.switchboard.adapter.channels.Json;
import dev.switchboard.adapter.channels.JsonObject;
import dev.switchboard.adapter.channels.Redact;
import dev.switchboard.adapter.channels.Text;
import dev.switchboard.domain.conversation.Fact;
import dev.switchboard.domain.conversation.Turn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the report that VAPI sends when a call is over: the account of it, then its turns in
/// parts. Costs and analysis are kept without secrets, and only up to `MOST_BYTES` each, so that a
/// fact always fits into one item of the store; larger ones are left out, and a note says so.
///
/// @see <a href="https://docs.vapi.ai/server-url/events#end-of-call-report">End-of-call report</a>
final class ReadReport {
  static final int MOST_BYTES = 50_000;

  private ReadReport() {}

  static List<Fact> of(JsonObject message) {
    var leftOut = new LinkedHashMap<String, String>();
    var turns = ReadTurns.ofReport(message);
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact.Reported(
            ReadFacts.endedReason(message),
            Times.read(message, "startedAt"),
            Times.read(message, "endedAt"),
            summary(message),
            message.number("cost"),
            kept("costs", costs(message), List.of(), leftOut),
            kept("analysis", analysis(message), Map.of(), leftOut),
            turns.size()));
    facts.addAll(InParts.of(turns));
    if (!leftOut.isEmpty()) {
      facts.add(new Fact.Noted(leftOut));
    }
    return facts;
  }

  private static Optional<String> summary(JsonObject message) {
    return Stream.of(message.object("analysis"), message)
        .flatMap(fields -> fields.text("summary").stream())
        .findFirst()
        .map(text -> Redact.text(Text.cut(text, Turn.MOST_CHARACTERS)));
  }

  private static List<Map<String, Object>> costs(JsonObject message) {
    return message.objects("costs").stream().map(cost -> Redact.object(cost.fields())).toList();
  }

  private static Map<String, Object> analysis(JsonObject message) {
    return Redact.object(message.object("analysis").fields());
  }

  private static <T> T kept(String name, T value, T nothing, Map<String, String> leftOut) {
    int bytes = Json.write(value).getBytes(StandardCharsets.UTF_8).length;
    if (bytes <= MOST_BYTES) {
      return value;
    }
    leftOut.put(name, "left out, %d bytes are more than %d".formatted(bytes, MOST_BYTES));
    return nothing;
  }
}
