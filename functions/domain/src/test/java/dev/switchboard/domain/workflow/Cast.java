package dev.switchboard.domain.workflow;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.Answer;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.Turn;
import dev.switchboard.domain.reasoning.Used;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Who is asked in a run. A prompt begins with the name of who shall answer, and a colon.
final class Cast implements LanguageModel {
  static final Used USED = new Used(10, 2, 30);
  private final Map<String, UnaryOperator<String>> roles = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<Prompt> prompts = new ArrayList<>();

  Cast says(String who, String text) {
    return does(who, _ -> text);
  }

  /// By what is asked.
  Cast does(String who, UnaryOperator<String> role) {
    roles.put(who, role);
    return this;
  }

  /// One after the other, the last one again and again.
  Cast says(String who, String first, String... later) {
    var texts = new ArrayList<>(List.of(first));
    texts.addAll(List.of(later));
    return does(who, _ -> texts.size() > 1 ? texts.removeFirst() : texts.getFirst());
  }

  Cast fails(String who) {
    return does(
        who,
        _ -> {
          throw new Fault.Lasting(who + " is out of order.");
        });
  }

  /// Answers in an hour at the earliest.
  Cast stalls(String who) {
    return does(
        who,
        _ -> {
          throw new Fault.Passing(who + " is busy.", Duration.ofHours(1));
        });
  }

  static String verdict(String verdict) {
    return "{\"verdict\": \"%s\", \"reason\": \"Because of %s.\"}".formatted(verdict, verdict);
  }

  static String check(boolean passed, String... failings) {
    return JsonText.of(Map.of("passed", passed, "failings", List.of(failings)));
  }

  @Override
  public Answer answer(Prompt prompt) {
    var words = ((Turn.Asked) prompt.turns().getFirst()).text();
    asked.add(words);
    prompts.add(prompt);
    var who = words.substring(0, words.indexOf(':'));
    return new Answer(
        Objects.requireNonNull(roles.get(who)).apply(words), List.of(), "scripted", USED);
  }

  List<Prompt> prompts() {
    return List.copyOf(prompts);
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  /// What this one was asked.
  List<String> asked(String who) {
    return asked.stream().filter(words -> words.startsWith(who + ":")).toList();
  }
}
