package dev.switchboard.domain.reasoning;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whose API a model is asked through. A new one is a constant here, and a class beside the others
/// in `adapters/llm`.
public enum Provider {
  ANTHROPIC,

  /// OpenAI itself, and whatever else speaks its Chat Completions API, at an address of its own.
  OPENAI,

  BEDROCK;

  /// Empty where there is no provider of this name.
  public static Optional<Provider> named(String name) {
    return Stream.of(values())
        .filter(each -> each.word().equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
