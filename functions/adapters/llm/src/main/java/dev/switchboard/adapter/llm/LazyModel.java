package dev.switchboard.adapter.llm;

import dev.switchboard.domain.reasoning.Answer;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.reasoning.Prompt;
import java.util.Optional;
import java.util.function.Supplier;

/// A model that is made when it is first asked, and kept. Where that fails it is tried again the
/// next time.
final class LazyModel implements LanguageModel {
  private final Supplier<LanguageModel> maker;
  private Optional<LanguageModel> made = Optional.empty();

  LazyModel(Supplier<LanguageModel> maker) {
    this.maker = maker;
  }

  @Override
  public Answer answer(Prompt prompt) {
    return model().answer(prompt);
  }

  private synchronized LanguageModel model() {
    var model = made.orElseGet(maker);
    made = Optional.of(model);
    return model;
  }
}
