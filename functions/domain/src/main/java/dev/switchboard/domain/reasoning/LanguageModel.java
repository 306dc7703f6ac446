package dev.switchboard.domain.reasoning;

/// A model that answers in words, in a form, or by calling tools. A provider's trouble is a
/// `Fault`: passing where trying again may help (with the rest that it asked for), lasting where
/// not.
public interface LanguageModel {
  Answer answer(Prompt prompt);
}
