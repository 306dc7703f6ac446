package dev.switchboard.adapter.channels.vapi;

import dev.switchboard.adapter.channels.JsonObject;
import dev.switchboard.adapter.channels.Redact;
import dev.switchboard.adapter.channels.Text;
import dev.switchboard.domain.conversation.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Takes a few words out of a message that has no fact of its own. Only what is listed here is
/// taken, whatever the type, and never what was said or whom a call is put through to.
final class ReadNote {
  private static final List<String> WORDS =
      List.of(
          "status",
          "role",
          "transcriptType",
          "language",
          "request",
          "endedReason",
          "source",
          "turnId");

  private static final int LONGEST = 200;

  private ReadNote() {}

  static Fact of(JsonObject message) {
    var details = new LinkedHashMap<String, String>();
    WORDS.forEach(word -> note(details, word, message, word));
    message.number("turn").ifPresent(turn -> details.put("turn", Long.toString(turn.longValue())));
    note(details, "destination", message.object("destination"), "type");
    note(details, "assistant", message.object("newAssistant"), "name");
    note(details, "toAssistant", message.object("toAssistant"), "name");
    note(details, "session", message.object("session"), "status");
    uploads(details, message, true, "uploaded");
    uploads(details, message, false, "failed");
    return new Fact.Noted(Map.copyOf(details));
  }

  private static void uploads(
      Map<String, String> details, JsonObject message, boolean success, String as) {
    var types =
        message.objects("artifacts").stream()
            .filter(artifact ->
                artifact.value("success").filter(Boolean.valueOf(success)::equals).isPresent())
            .flatMap(artifact -> artifact.text("type").stream())
            .collect(Collectors.joining(", "));
    if (!types.isEmpty()) {
      details.put(as, Text.cut(types, LONGEST));
    }
  }

  private static void note(Map<String, String> details, String as, JsonObject fields, String name) {
    fields
        .text(name)
        .map(value -> Redact.text(Text.cut(value, LONGEST)))
        .ifPresent(value -> details.put(as, value));
  }
}
