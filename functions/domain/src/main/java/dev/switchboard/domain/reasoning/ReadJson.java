package dev.switchboard.domain.reasoning;

import java.util.Map;
import java.util.Optional;

/// Reads what a model wrote.
public interface ReadJson {
  /// The one JSON object that the text is, as plain values without its nulls; empty where the text
  /// is anything else.
  Optional<Map<String, Object>> object(String text);
}
