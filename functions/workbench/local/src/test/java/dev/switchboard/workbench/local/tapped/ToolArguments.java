package dev.switchboard.workbench.local.tapped;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.conversation.tool.Tool;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.workbench.local.endtoend.ClassNames;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tool calls of one workspace's agent with what another workspace has as arguments, and on
/// another's call.
record ToolArguments(Map<String, List<String>> theirs, Target own) {
  /// What each tool takes, by its name.
  static Map<String, Set<String>> all() {
    var all = new TreeMap<String, Set<String>>();
    for (var name : ClassNames.beside(Tool.class)) {
      try {
        var type = Class.forName(name);
        for (var field : type.getDeclaredFields()) {
          if (field.getType() == ToolSpec.class && Modifier.isStatic(field.getModifiers())) {
            field.setAccessible(true);
            var spec = (ToolSpec) field.get(null);
            all.put(spec.name(), properties(spec));
          }
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return all;
  }

  private static Set<String> properties(ToolSpec spec) {
    return spec.parameters().get("properties") instanceof Map<?, ?> properties
        ? properties.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
        : Set.of();
  }

  Stream<Attempt> attempts() {
    var attempts =
        all().entrySet().stream()
            .flatMap(tool -> tool.getValue().stream().flatMap(name -> calls(tool.getKey(), name)));
    var others =
        Stream.of("assistants", "lines", "squads", "numbers")
            .flatMap(kind -> theirs.getOrDefault(kind, List.of()).stream())
            .map(id ->
                call("find_appointments", "assistantId", Map.of(), Map.of("assistantId", id)));
    var calls =
        theirs.getOrDefault("calls", List.of()).stream()
            .flatMap(id ->
                all().keySet().stream()
                    .map(tool -> call(tool, "call", Map.of(), Map.of("id", id))));
    return Stream.of(attempts, others, calls).flatMap(each -> each);
  }

  private Stream<Attempt> calls(String tool, String argument) {
    return IdFields.kind(argument, "").stream()
        .flatMap(kind -> theirs.getOrDefault(kind, List.of()).stream())
        .map(id ->
            call(
                tool,
                argument,
                Map.of(argument, id, "start", "2126-03-04T10:00:00Z", "name", "Eve"),
                Map.of()));
  }

  private Attempt call(
      String tool, String field, Map<String, Object> arguments, Map<String, Object> of) {
    var call = new HashMap<String, Object>();
    call.put("id", "call-" + tool + "-" + field);
    call.put("type", "inboundPhoneCall");
    call.put("assistantId", "95c83047-58aa-4c76-94e0-5002f36e952e");
    call.put("customer", Map.of("number", "+447700900123"));
    call.putAll(of);
    var asked =
        Map.of(
            "id",
            "tool-%s-%s-%s".formatted(tool, field, arguments.hashCode()),
            "type",
            "function",
            "function",
            Map.of("name", tool, "arguments", arguments));
    var message = Map.of("type", "tool-calls", "call", call, "toolCallList", List.of(asked));
    return new Attempt(
        field,
        "POST",
        "/webhooks/vapi/" + own.workspace(),
        json(Map.of("message", message)),
        Map.of("x-vapi-secret", own.webhookSecret()),
        false);
  }

  private static String json(Object value) {
    try {
      return JSON.std.asString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
