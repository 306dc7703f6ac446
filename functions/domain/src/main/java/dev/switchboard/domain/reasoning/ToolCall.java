package dev.switchboard.domain.reasoning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A tool that the model wants called. Its arguments are the model's words: nothing in them grants
/// a right.
///
/// @param id the provider's, by which the result finds its call; repeated in no other call of the
///   same answer
/// @param arguments plain JSON values in the model's order; a null is left out
public record ToolCall(String id, String tool, Map<String, Object> arguments) {
  public ToolCall {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }
}
