package dev.switchboard.adapter.llm;

import dev.switchboard.domain.reasoning.Answer;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.reasoning.Prompt;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// A model that is made when it is first asked, and kept until its settings change. Where making it
/// fails it is tried again the next time.
final class LazyModel implements LanguageModel {
  private record Made(ModelSettings by, LanguageModel model) {}

  private final Supplier<ModelSettings> settings;
  private final Function<ModelSettings, LanguageModel> maker;
  private Optional<Made> made = Optional.empty();

  LazyModel(Supplier<ModelSettings> settings, Function<ModelSettings, LanguageModel> maker) {
    this.settings = settings;
    this.maker = maker;
  }

  @Override
  public Answer answer(Prompt prompt) {
    return model(settings.get()).answer(prompt);
  }

  private synchronized LanguageModel model(ModelSettings now) {
    var current =
        made.filter(each -> each.by().equals(now)).orElseGet(() -> new Made(now, maker.apply(now)));
    made = Optional.of(current);
    return current.model();
  }
}
