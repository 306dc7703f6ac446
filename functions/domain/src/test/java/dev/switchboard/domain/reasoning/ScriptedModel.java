package dev.switchboard.domain.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A model that says what it was told to say, one answer after the other, and remembers what it was
/// asked.
public final class ScriptedModel implements LanguageModel {
  private static final Used USED = new Used(10, 2, 30);

  private final List<Function<Prompt, Answer>> script = new ArrayList<>();
  private final List<Prompt> asked = new ArrayList<>();

  public synchronized ScriptedModel says(String text) {
    return answers(new Answer(text, List.of(), "scripted", USED));
  }

  public synchronized ScriptedModel calls(ToolCall... calls) {
    return answers(new Answer("", List.of(calls), "scripted", USED));
  }

  public ScriptedModel calls(String tool, Map<String, Object> arguments) {
    return calls(new ToolCall("call-" + (script.size() + 1), tool, arguments));
  }

  public ScriptedModel answers(Answer answer) {
    return does(prompt -> answer);
  }

  public ScriptedModel fails(RuntimeException fault) {
    return does(prompt -> {
      throw fault;
    });
  }

  public synchronized ScriptedModel does(Function<Prompt, Answer> answering) {
    script.add(answering);
    return this;
  }

  @Override
  public Answer answer(Prompt prompt) {
    return next(prompt).apply(prompt);
  }

  private synchronized Function<Prompt, Answer> next(Prompt prompt) {
    asked.add(prompt);
    if (asked.size() > script.size()) {
      throw new AssertionError(
          "The script has %d answers, and is at its end.".formatted(script.size()));
    }
    return script.get(asked.size() - 1);
  }

  public synchronized List<Prompt> asked() {
    return List.copyOf(asked);
  }
}
