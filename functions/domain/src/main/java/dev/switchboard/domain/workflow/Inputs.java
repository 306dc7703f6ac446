package dev.switchboard.domain.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a task is given to play a node: the node itself, so that a run keeps to the version that it
/// was begun with, and the values that its prompts have places for.
record Inputs(Node node, Map<String, String> values) {
  private static final String NODE = "node";
  private static final String VALUES = "values";

  static Map<String, Object> of(Node node, Map<String, String> values) {
    var wanted =
        Parts.asks(node)
            .flatMap(ask -> Words.places(ask.prompt()).stream())
            .collect(Collectors.toSet());
    var given = new LinkedHashMap<String, Object>();
    int share = Math.min(Words.LONGEST_RESULT, Words.LONGEST / Math.max(1, wanted.size()));
    values.forEach((name, value) -> {
      if (wanted.contains(name)) {
        given.put(name, Words.cut(value, share));
      }
    });
    return Map.of(NODE, WriteDefinition.node(node), VALUES, given);
  }

  /// Empty where there is no node in it.
  static Optional<Inputs> read(Map<String, Object> inputs) {
    var values = new LinkedHashMap<String, String>();
    if (inputs.get(VALUES) instanceof Map<?, ?> given) {
      given.forEach((name, value) -> values.put(String.valueOf(name), String.valueOf(value)));
    }
    return Optional.ofNullable(inputs.get(NODE))
        .flatMap(ReadDefinition::node)
        .map(node -> new Inputs(node, values));
  }
}
