package dev.switchboard.adapter.channels.vapi;

import dev.switchboard.adapter.channels.Text;
import dev.switchboard.domain.conversation.Inbound.Style;
import dev.switchboard.domain.conversation.Reply;
import dev.switchboard.domain.conversation.Reply.ToolResult;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Words a reply as the response that VAPI expects. All that is spoken is one line: VAPI drops a
/// result with a line break in it, and the caller hears nothing.
///
/// @see <a href="https://docs.vapi.ai/tools/custom-tools-troubleshooting">The format of tool
///   results</a>
final class WordReply {
  private WordReply() {}

  static Map<String, Object> word(Reply reply) {
    return switch (reply) {
      case Reply.UseAssistant use -> Map.of("assistantId", use.id());
      case Reply.UseTransient use -> Map.of("assistant", use.assistant());
      case Reply.UseSquad use -> Map.of("squadId", use.id());
      case Reply.Apology apology -> Map.of("error", Text.oneLine(apology.spoken()));
      case Reply.ToolResults tools -> results(tools);
      case Reply.PutThrough through -> destination(through);
      case Reply.HandOver over ->
          Map.of("destination", Map.of("type", "assistant", "assistantId", over.assistantId()));
      case Reply.StayHere stay -> Map.of("error", Text.oneLine(stay.spoken()));
      case Reply.Documents documents ->
          Map.of("documents", documents.texts().stream().map(WordReply::document).toList());
      case Reply.MayDial may -> Map.of("eligible", may.eligible());
      case Reply.Wait wait -> Map.of("timeoutSeconds", wait.seconds());
      case Reply.Accepted _ -> Map.of();
    };
  }

  /// A legacy deployment reads the `result` beside the list, a newer one the list.
  private static Map<String, Object> results(Reply.ToolResults tools) {
    var response = new LinkedHashMap<String, Object>();
    if (tools.style() == Style.FUNCTION_CALL) {
      tools.results().stream().limit(1).forEach(result -> speak(response, result));
    }
    response.put("results", tools.results().stream().map(WordReply::result).toList());
    return response;
  }

  private static Map<String, Object> result(ToolResult result) {
    var worded = new LinkedHashMap<String, Object>();
    worded.put("toolCallId", result.id());
    worded.put("name", result.name());
    speak(worded, result);
    return worded;
  }

  private static void speak(Map<String, Object> worded, ToolResult result) {
    worded.put(result.failed() ? "error" : "result", Text.oneLine(result.spoken()));
  }

  private static Map<String, Object> destination(Reply.PutThrough through) {
    var destination = new LinkedHashMap<String, Object>();
    destination.put("type", "number");
    destination.put("number", through.number());
    destination.put("message", Text.oneLine(through.spoken()));
    return Map.of("destination", destination);
  }

  /// A text as a document. Its id is made of its words, so the same text always has the same.
  private static Map<String, Object> document(String text) {
    var id = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    return Map.of("content", text, "similarity", 1.0, "uuid", id.toString());
  }
}
