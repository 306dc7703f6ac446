package dev.switchboard.adapter.channels.vapi;

import dev.switchboard.adapter.channels.JsonObject;
import dev.switchboard.adapter.channels.Text;
import dev.switchboard.domain.conversation.Inbound.ToolCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the uses of tools, in their order and each id once. VAPI has sent them in three lists, of
/// which the first that is there is read: `toolCallList`, `toolCalls`, and `toolWithToolCallList`,
/// which holds the tools' definitions too.
///
/// A call without an id gets one of its name and place, so that a repeat of the message gets the
/// same; VAPI cannot match it to anything, but it keeps the answers apart.
///
/// @see <a href="https://docs.vapi.ai/tools/custom-tools">VAPI custom tools</a>
final class ReadToolCalls {
  private static final int LONGEST_NAME = 200;

  private ReadToolCalls() {}

  static List<ToolCall> of(JsonObject message) {
    var definitions = message.objects("toolWithToolCallList");
    var listed =
        Stream.of("toolCallList", "toolCalls")
            .map(message::objects)
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElseGet(() -> definitions.stream().map(tool -> tool.object("toolCall")).toList());
    var seen = new HashSet<String>();
    var calls = new ArrayList<ToolCall>();
    for (int place = 0; place < listed.size(); place++) {
      var call = listed.get(place);
      var definition = definition(call, place, definitions);
      var read = read(call, definition, place);
      if (seen.add(read.id())) {
        calls.add(read);
      }
    }
    return calls;
  }

  /// The one call of a legacy message; none where the message has lost it.
  static List<ToolCall> ofFunctionCall(JsonObject functionCall) {
    return functionCall.isEmpty() ? List.of() : List.of(read(functionCall, JsonObject.EMPTY, 0));
  }

  private static ToolCall read(JsonObject call, JsonObject definition, int place) {
    var name =
        Stream.of(call.object("function"), call, definition.object("function"), definition)
            .flatMap(fields -> fields.text("name").stream())
            .findFirst()
            .map(text -> Text.cut(text.strip(), LONGEST_NAME))
            .orElse("unknown");
    var arguments = ReadArguments.of(call);
    return new ToolCall(
        call.text("id").orElse("%s-%d".formatted(name, place + 1)),
        name,
        arguments.map(FixedParameters::withoutIdentity),
        FixedParameters.of(definition, arguments.orElse(Map.of())));
  }

  /// The tool's definition as it comes with this call: by the call's id, or by its place where it
  /// has none.
  private static JsonObject definition(JsonObject call, int place, List<JsonObject> definitions) {
    var id = call.text("id");
    Optional<JsonObject> found =
        id.isPresent()
            ? definitions.stream()
                .filter(tool -> tool.object("toolCall").text("id").equals(id))
                .findFirst()
            : definitions.stream()
                .skip(place)
                .findFirst()
                .filter(tool -> !tool.object("toolCall").has("id"));
    return found.orElse(JsonObject.EMPTY);
  }
}
