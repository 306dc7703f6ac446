package dev.switchboard.adapter.channels.vapi;

import dev.switchboard.adapter.channels.Json;
import dev.switchboard.adapter.channels.JsonObject;
import dev.switchboard.adapter.channels.JsonReading;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what a model passed to a tool. It comes under `function` or beside the name, as
/// `arguments` or as `parameters`, and as an object or as the text of one.
final class ReadArguments {
  private ReadArguments() {}

  /// Empty where there is something that cannot be read as an object; without entries where there
  /// is nothing.
  static Optional<Map<String, Object>> of(JsonObject call) {
    return Stream.of(call.object("function"), call)
        .flatMap(fields -> Stream.of("arguments", "parameters").map(fields::value))
        .flatMap(Optional::stream)
        .findFirst()
        .map(ReadArguments::read)
        .orElse(Optional.of(Map.of()));
  }

  @SuppressWarnings("unchecked") // Json makes all maps, with texts as keys.
  private static Optional<Map<String, Object>> read(Object written) {
    return switch (written) {
      case Map<?, ?> map -> Optional.of((Map<String, Object>) map);
      case String text when text.isBlank() || text.strip().equals("null") -> Optional.of(Map.of());
      case String text ->
          switch (Json.read(text)) {
            case JsonReading.Good good -> Optional.of(good.object().fields());
            case JsonReading.Bad _ -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }
}
