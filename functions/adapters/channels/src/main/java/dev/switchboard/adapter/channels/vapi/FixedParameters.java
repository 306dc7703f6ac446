package dev.switchboard.adapter.channels.vapi;

import dev.switchboard.adapter.channels.JsonObject;
import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.agent.Binding.Key;
import dev.switchboard.domain.conversation.Envelope;
import dev.switchboard.domain.conversation.Inbound.ToolCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The static parameters of a tool: values that its owner fixed and VAPI puts over whatever the
/// model made up. They are what may say who calls; the same names among a model's own arguments
/// never do, and are taken out.
///
/// In a tool's definition they are the list `parameters`, beside `function`. The objects of the
/// same name, inside `function` or of old definitions, are a schema.
///
/// @see <a href="https://docs.vapi.ai/tools/static-variables-and-aliases">VAPI static variables</a>
final class FixedParameters {
  private static final String CALL = "call_id";
  private static final String CALLER = "caller_number";
  private static final String AGENT = "agent_id";
  private static final Set<String> IDENTITY = Set.of(CALL, CALLER, AGENT);
  private static final int LONGEST = 200;

  private FixedParameters() {}

  /// The values by name. Where the owner wrote a template, its resolved value is what VAPI put
  /// among the arguments; one that it did not resolve is left out.
  static Map<String, String> of(JsonObject definition, Map<String, Object> arguments) {
    var fixed = new LinkedHashMap<String, String>();
    for (var parameter : definition.objects("parameters")) {
      var key = parameter.text("key");
      var declared = parameter.value("value").flatMap(FixedParameters::plain);
      if (key.isPresent() && declared.isPresent()) {
        resolved(declared.get(), Optional.ofNullable(arguments.get(key.get())))
            .ifPresent(value -> fixed.put(key.get(), value));
      }
    }
    return fixed;
  }

  static Map<String, Object> withoutIdentity(Map<String, Object> arguments) {
    var rest = new LinkedHashMap<>(arguments);
    rest.keySet().removeAll(IDENTITY);
    return rest;
  }

  /// Adds what the calls' fixed values know and the envelope does not.
  static Envelope fill(Envelope envelope, List<ToolCall> calls) {
    var named = new ArrayList<>(envelope.named());
    fixed(calls, AGENT)
        .flatMap(id -> ReadBindings.binding(Key.ASSISTANT_ID, id))
        .filter(binding -> !named.contains(binding) && named.size() < ReadBindings.MOST)
        .ifPresent(named::add);
    return new Envelope(
        envelope.workspace(),
        envelope.channel(),
        envelope.type(),
        envelope.sentAt(),
        envelope.receivedAt(),
        envelope.call().or(() -> fixed(calls, CALL)),
        List.<Binding>copyOf(named),
        envelope.caller().or(() -> fixed(calls, CALLER)),
        envelope.called(),
        envelope.controlUrl());
  }

  private static Optional<String> fixed(List<ToolCall> calls, String key) {
    return calls.stream()
        .flatMap(call -> Optional.ofNullable(call.fixed().get(key)).stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
        .findFirst();
  }

  private static Optional<String> resolved(String declared, Optional<Object> argument) {
    return isTemplate(declared)
        ? argument.flatMap(FixedParameters::plain).filter(value -> !isTemplate(value))
        : Optional.of(declared);
  }

  private static boolean isTemplate(String value) {
    return value.contains("{{") || value.contains("{%");
  }

  private static Optional<String> plain(Object value) {
    return value instanceof Map || value instanceof List
        ? Optional.empty()
        : Optional.of(value.toString());
  }
}
