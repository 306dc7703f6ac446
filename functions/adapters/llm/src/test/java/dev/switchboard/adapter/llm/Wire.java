package dev.switchboard.adapter.llm;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How a provider writes what it is asked and what it answers.
enum Wire {
  ANTHROPIC("anthropic", "/v1/messages") {
    @Override
    boolean isResult(Map<?, ?> message) {
      return message.get("content") instanceof List<?> parts
          && parts.stream()
              .anyMatch(each -> each instanceof Map<?, ?> part && is(part, "tool_result"));
    }

    @Override
    Optional<String> toolName(Map<?, ?> tool) {
      return text(tool, "name");
    }

    @Override
    Map<String, Object> says(String text) {
      return answer("end_turn", Map.of("type", "text", "text", text));
    }

    @Override
    Map<String, Object> calls(String tool, Map<String, Object> arguments) {
      return answer(
          "tool_use",
          Map.of("type", "tool_use", "id", "toolu_1", "name", tool, "input", arguments));
    }

    private Map<String, Object> answer(String reason, Map<String, Object> content) {
      return Map.of(
          "id",
          "msg_1",
          "type",
          "message",
          "role",
          "assistant",
          "model",
          "stub",
          "content",
          List.of(content),
          "stop_reason",
          reason,
          "usage",
          Map.of("input_tokens", 10, "output_tokens", 2));
    }
  },
  OPENAI("openai", "/v1/chat/completions") {
    @Override
    boolean isResult(Map<?, ?> message) {
      return "tool".equals(message.get("role"));
    }

    @Override
    Optional<String> toolName(Map<?, ?> tool) {
      return tool.get("function") instanceof Map<?, ?> function
          ? text(function, "name")
          : Optional.empty();
    }

    @Override
    Map<String, Object> says(String text) {
      return answer("stop", Map.of("role", "assistant", "content", text));
    }

    @Override
    Map<String, Object> calls(String tool, Map<String, Object> arguments) {
      var call =
          Map.of(
              "id",
              "call_1",
              "type",
              "function",
              "function",
              Map.of("name", tool, "arguments", json(arguments)));
      return answer("tool_calls", Map.of("role", "assistant", "tool_calls", List.of(call)));
    }

    private Map<String, Object> answer(String reason, Map<String, Object> message) {
      return Map.of(
          "id",
          "chatcmpl-1",
          "object",
          "chat.completion",
          "created",
          1_767_225_600,
          "model",
          "stub",
          "choices",
          List.of(Map.of("index", 0, "message", message, "finish_reason", reason)),
          "usage",
          Map.of("prompt_tokens", 10, "completion_tokens", 2, "total_tokens", 12));
    }
  };

  final String provider;
  final String path;

  Wire(String provider, String path) {
    this.provider = provider;
    this.path = path;
  }

  /// Whether a message brings what a tool returned.
  abstract boolean isResult(Map<?, ?> message);

  abstract Optional<String> toolName(Map<?, ?> tool);

  abstract Map<String, Object> says(String text);

  abstract Map<String, Object> calls(String tool, Map<String, Object> arguments);

  static Wire of(String path) {
    return path.equals(ANTHROPIC.path) ? ANTHROPIC : OPENAI;
  }

  /// The words of a message, whichever way they are put.
  static String words(Map<?, ?> message) {
    return message.get("content") instanceof List<?> parts
        ? parts.stream()
            .flatMap(each ->
                each instanceof Map<?, ?> part ? text(part, "text").stream() : Stream.empty())
            .reduce("", String::concat)
        : text(message, "content").orElse("");
  }

  static Optional<String> text(Map<?, ?> object, String name) {
    return Optional.ofNullable(object.get(name)).map(String::valueOf);
  }

  static boolean is(Map<?, ?> part, String type) {
    return type.equals(part.get("type"));
  }

  static String json(Object value) {
    try {
      return JSON.std.asString(value);
    } catch (IOException e) {
      throw new IllegalStateException("Plain values can always be written.", e);
    }
  }
}
