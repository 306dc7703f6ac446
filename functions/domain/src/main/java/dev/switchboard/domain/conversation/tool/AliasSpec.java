package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.agent.ToolAlias;
import dev.switchboard.domain.reasoning.ToolSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one of our tools takes, in the words of an older deployment.
final class AliasSpec {
  private AliasSpec() {}

  static ToolSpec of(ToolSpec ours, ToolAlias alias) {
    var theirs = new LinkedHashMap<String, String>();
    new TreeMap<>(alias.parameters()).forEach((their, our) -> theirs.putIfAbsent(our, their));
    var parameters = new LinkedHashMap<>(ours.parameters());
    if (parameters.get("properties") instanceof Map<?, ?> properties) {
      parameters.put("properties", renamed(properties, theirs));
    }
    if (parameters.get("required") instanceof List<?> required) {
      parameters.put("required", required.stream().map(name -> named(name, theirs)).toList());
    }
    return new ToolSpec(alias.name(), ours.description(), parameters);
  }

  private static Map<String, Object> renamed(Map<?, ?> properties, Map<String, String> theirs) {
    var renamed = new LinkedHashMap<String, Object>();
    properties.forEach((name, schema) -> renamed.put(named(name, theirs), schema));
    return renamed;
  }

  private static String named(Object name, Map<String, String> theirs) {
    var our = String.valueOf(name);
    return theirs.getOrDefault(our, our);
  }
}
