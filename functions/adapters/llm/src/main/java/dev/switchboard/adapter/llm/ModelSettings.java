package dev.switchboard.adapter.llm;

import java.util.Optional;

/// Which model is asked, as it is configured. Blank counts as not set.
///
/// @param provider `anthropic`, `openai` (or whatever speaks like it, at `url`) or `bedrock`; none
///   means that there is no model
/// @param name the provider's name for the model
/// @param key the provider's API key; Bedrock takes the function's own role where there is none
/// @param url the provider's address, with its version in it (`https://api.openai.com/v1`), where
///   it is not the provider's own
public record ModelSettings(
    Optional<String> provider, Optional<String> name, Optional<String> key, Optional<String> url) {
  public ModelSettings {
    provider = set(provider);
    name = set(name);
    key = set(key);
    url = set(url);
  }

  private static Optional<String> set(Optional<String> value) {
    return value.map(String::strip).filter(text -> !text.isEmpty());
  }

  @Override
  public String toString() {
    return "ModelSettings[%s %s]".formatted(provider.orElse("none"), name.orElse(""));
  }
}
