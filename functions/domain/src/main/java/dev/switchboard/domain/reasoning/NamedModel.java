package dev.switchboard.domain.reasoning;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A model that a workspace has set up, under a name of its own.
///
/// @param model the provider's name for it
/// @param key the provider's API key. It may be missing only where the address is one's own: nobody
///   asks a model at the cost of whoever runs Switchboard
/// @param url the provider's address, with its version in it, where it is not the provider's own
/// @param price where it is not the listed one
/// @param fallbacks the names of those that are asked in its place while it fails, in order
public record NamedModel(
    String name,
    Provider provider,
    String model,
    Optional<String> key,
    Optional<String> url,
    Optional<Price> price,
    List<String> fallbacks) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public NamedModel {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "Model name (%s) must be 1 to 40 lower-case letters, digits and hyphens."
              .formatted(name));
    }
    if (model.isBlank()) {
      throw new IllegalArgumentException(
          "Model %s must have the provider's name for it.".formatted(name));
    }
    if (key.isEmpty() && (provider != Provider.OPENAI || url.isEmpty())) {
      throw new IllegalArgumentException("Model %s must have a key.".formatted(name));
    }
    if (provider == Provider.BEDROCK && url.isPresent()) {
      throw new IllegalArgumentException(
          "Model %s must have no url, because it is of bedrock.".formatted(name));
    }
    fallbacks = List.copyOf(fallbacks);
  }

  /// Whether a model can be called this.
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  @Override
  public String toString() {
    return "NamedModel[%s %s %s]".formatted(name, provider, model);
  }
}
