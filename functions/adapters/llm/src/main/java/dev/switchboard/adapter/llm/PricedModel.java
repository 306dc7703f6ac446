package dev.switchboard.adapter.llm;

import dev.switchboard.domain.reasoning.Answer;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.reasoning.Price;
import dev.switchboard.domain.reasoning.PriceList;
import dev.switchboard.domain.reasoning.Prompt;
import java.util.Optional;
import java.util.function.Supplier;

/// Says what each answer costs: at the price that was set, else at the listed one of the model that
/// answered, else of the one that was asked. Without any of them it costs nothing that is known.
record PricedModel(
    LanguageModel model, Supplier<Optional<String>> name, Optional<Price> own, PriceList list)
    implements LanguageModel {
  @Override
  public Answer answer(Prompt prompt) {
    var answer = model.answer(prompt);
    var used = answer.used();
    return own.or(() -> list.of(answer.model()))
        .or(() -> name.get().flatMap(list::of))
        .map(price -> answer.using(price.of(used.inputTokens(), used.outputTokens())))
        .orElse(answer);
  }
}
