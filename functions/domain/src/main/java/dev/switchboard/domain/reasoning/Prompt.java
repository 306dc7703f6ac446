package dev.switchboard.domain.reasoning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a model is asked: everything that was said so far, since a model remembers nothing.
///
/// @param system who it is and what holds; blank where there is nothing to say
/// @param turns what was said so far, in order; it begins with what was asked, and ends with
///   something that the model did not say
/// @param tools what it may have done
/// @param form what the answer must be, where it must be more than words
/// @param mostTokens the longest answer
/// @param patience how long to wait for the whole answer
public record Prompt(
    String system,
    List<Turn> turns,
    List<ToolSpec> tools,
    Optional<Form> form,
    int mostTokens,
    Duration patience) {
  public Prompt {
    turns = List.copyOf(turns);
    tools = List.copyOf(tools);
    if (turns.isEmpty() || !(turns.getFirst() instanceof Turn.Asked)) {
      throw new IllegalArgumentException("Prompt turns must begin with what is asked.");
    }
    if (turns.getLast() instanceof Turn.Said) {
      throw new IllegalArgumentException(
          "Prompt turns must end with what is asked, or what tools returned.");
    }
    if (mostTokens < 1 || !patience.isPositive()) {
      throw new IllegalArgumentException(
          "Prompt tokens (%d) and patience (%s) must be more than zero."
              .formatted(mostTokens, patience));
    }
    refuseTwins(tools, form);
  }

  /// One question, without tools and without a form.
  public static Prompt question(String system, String question, int mostTokens, Duration patience) {
    return new Prompt(
        system,
        List.of(new Turn.Asked(question)),
        List.of(),
        Optional.empty(),
        mostTokens,
        patience);
  }

  /// The same, with what came after it.
  public Prompt then(Turn... later) {
    var all = new ArrayList<>(turns);
    all.addAll(List.of(later));
    return new Prompt(system, all, tools, form, mostTokens, patience);
  }

  /// The same, with another patience.
  public Prompt within(Duration other) {
    return new Prompt(system, turns, tools, form, mostTokens, other);
  }

  private static void refuseTwins(List<ToolSpec> tools, Optional<Form> form) {
    var names = new ArrayList<>(tools.stream().map(ToolSpec::name).toList());
    form.map(Form::name).ifPresent(names::add);
    if (names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException(
          "Names of tools and form (%s) must differ.".formatted(names));
    }
  }
}
