package dev.switchboard.adapter.llm;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.reasoning.Price;
import dev.switchboard.domain.reasoning.PriceList;
import dev.switchboard.domain.reasoning.Provider;
import dev.switchboard.topology.Environment;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes language models. Making one costs nothing: the provider's client is loaded when the model
/// is first asked, and what is missing in the settings is a lasting fault then.
public final class ChatModels {
  private ChatModels() {}

  /// The model of the whole deployment. Empty where no provider is set.
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
    var known =
        Provider.named(provider)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "%s (%s) must be anthropic, openai or bedrock."
                        .formatted(Environment.MODEL_PROVIDER, provider)));
    return of(known, settings, Optional.empty(), Reach.ANYWHERE, Remedy.OF_THE_DEPLOYMENT);
  }

  static LanguageModel of(
      Provider provider,
      Supplier<ModelSettings> settings,
      Optional<Price> price,
      Reach reach,
      Remedy remedy) {
    var model = new LazyModel(settings, now -> make(provider, now, reach, remedy));
    return new PricedModel(model, () -> settings.get().name(), price, PriceList.listed());
  }

  private static LanguageModel make(
      Provider provider, ModelSettings now, Reach reach, Remedy remedy) {
    var name = now.name().orElseThrow(() -> missing(provider, remedy.name()));
    return switch (provider) {
      case ANTHROPIC -> Anthropic.model(name, key(provider, now, remedy), now.url(), reach, remedy);
      case OPENAI ->
          OpenAi.model(name, keyUnlessElsewhere(provider, now, remedy), now.url(), reach, remedy);
      case BEDROCK -> Bedrock.model(name, now.key(), now.url(), remedy);
    };
  }

  private static String key(Provider provider, ModelSettings settings, Remedy remedy) {
    return settings.key().orElseThrow(() -> missing(provider, remedy.key()));
  }

  /// A model on one's own machine seldom wants a key, but the header has to say something.
  private static String keyUnlessElsewhere(
      Provider provider, ModelSettings settings, Remedy remedy) {
    return settings.url().isPresent()
        ? settings.key().orElse("none")
        : key(provider, settings, remedy);
  }

  private static Fault missing(Provider provider, String setting) {
    return new Fault.Lasting(
        "The language model of %s cannot be asked: set %s.".formatted(provider.word(), setting));
  }
}
