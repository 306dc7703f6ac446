package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.domain.reasoning.Lineup;
import dev.switchboard.domain.reasoning.NamedModel;
import dev.switchboard.domain.reasoning.Price;
import dev.switchboard.domain.reasoning.PriceList;
import dev.switchboard.domain.reasoning.Provider;
import dev.switchboard.lambda.agents.ModelsJson.ModelJson;
import dev.switchboard.lambda.agents.ModelsJson.PriceJson;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads and writes language models. A key goes in and never comes out, and is never sent anywhere
/// but where it was meant for: with another provider or address it has to be given anew.
record ReadModel(Lineup stored) {
  NamedModel read(String name, ModelJson sent) {
    var field = "models[%s]".formatted(name);
    var provider =
        Fields.form(
            field + ".provider",
            Fields.given(field + ".provider", sent.provider()),
            Provider::named,
            "anthropic, openai or bedrock");
    var url = Optional.ofNullable(sent.url()).map(text -> Endpoints.url(field + ".url", text));
    var key = Optional.ofNullable(sent.key()).or(() -> kept(name, provider, url));
    return Fields.made(
        field,
        () ->
            new NamedModel(
                name,
                provider,
                Fields.given(field + ".model", sent.model()).strip(),
                key,
                url,
                price(field + ".price", sent.price()),
                Optional.ofNullable(sent.fallbacks()).orElse(List.of())));
  }

  private Optional<String> kept(String name, Provider provider, Optional<String> url) {
    return stored
        .find(name)
        .filter(model -> model.provider() == provider && model.url().equals(url))
        .flatMap(NamedModel::key);
  }

  private static Optional<Price> price(String field, @Nullable PriceJson sent) {
    return Optional.ofNullable(sent)
        .map(price ->
            Fields.made(
                field,
                () ->
                    new Price(
                        Fields.given(field + ".input", price.input()),
                        Fields.given(field + ".output", price.output()))));
  }

  static ModelJson write(NamedModel model) {
    return new ModelJson(
        model.provider().word(),
        model.model(),
        null,
        model.url().orElse(null),
        model.price().map(ReadModel::write).orElse(null),
        model.fallbacks(),
        model.key().isPresent(),
        PriceList.listed().of(model.model()).map(ReadModel::write).orElse(null));
  }

  private static PriceJson write(Price price) {
    return new PriceJson(price.input(), price.output());
  }
}
