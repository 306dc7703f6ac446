package dev.switchboard.adapter.llm;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.topology.Environment;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes the language model that is configured. Making it costs nothing: the provider's client is
/// loaded when the model is first asked, and what is missing in the settings is a lasting fault
/// then.
public final class ChatModels {
  private ChatModels() {}

  /// Empty where no provider is set.
  ///
  /// @throws IllegalArgumentException where there is no provider of this name
  public static Optional<LanguageModel> from(ModelSettings settings) {
    return settings.provider().map(provider -> of(provider, () -> settings));
  }

  /// Of a provider whose other settings are asked for with each question, because its key may
  /// change.
  ///
  /// @throws IllegalArgumentException where there is no provider of this name
  public static LanguageModel of(String provider, Supplier<ModelSettings> settings) {
    return switch (provider.strip().toLowerCase(Locale.ROOT)) {
      case "anthropic" ->
          new LazyModel(settings, now -> Anthropic.model(required(now), key(now), now.url()));
      case "openai" ->
          new LazyModel(
              settings, now -> OpenAi.model(required(now), keyUnlessElsewhere(now), now.url()));
      case "bedrock" ->
          new LazyModel(settings, now -> Bedrock.model(required(now), now.key(), now.url()));
      default ->
          throw new IllegalArgumentException(
              "%s (%s) must be anthropic, openai or bedrock."
                  .formatted(Environment.MODEL_PROVIDER, provider));
    };
  }

  private static String required(ModelSettings settings) {
    return settings.name().orElseThrow(() -> missing(settings, Environment.MODEL_NAME));
  }

  private static String key(ModelSettings settings) {
    return settings.key().orElseThrow(() -> missing(settings, Environment.MODEL_KEY));
  }

  /// A model on one's own machine seldom wants a key, but the header has to say something.
  private static String keyUnlessElsewhere(ModelSettings settings) {
    return settings.url().isPresent() ? settings.key().orElse("none") : key(settings);
  }

  private static Fault missing(ModelSettings settings, String variable) {
    return new Fault.Lasting(
        "The language model of %s cannot be asked: set %s."
            .formatted(settings.provider().orElse(""), variable));
  }
}
