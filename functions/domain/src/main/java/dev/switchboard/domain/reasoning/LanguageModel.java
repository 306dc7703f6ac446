package dev.switchboard.domain.reasoning;

/// A model that answers in words. A provider's trouble is a `Fault`: passing where trying again may
/// help, lasting where not.
public interface LanguageModel {
  Answer answer(Prompt prompt);
}
