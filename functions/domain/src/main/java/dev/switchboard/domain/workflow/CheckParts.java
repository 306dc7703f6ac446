package dev.switchboard.domain.workflow;

import dev.switchboard.domain.reasoning.Schema;
import dev.switchboard.domain.workflow.Node.Ask;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The rules that hold wherever they apply.
final class CheckParts {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final Set<String> OURS = Set.of(Words.INPUT, Words.PREVIOUS, Words.RESULTS);
  private static final int LONGEST_PROMPT = 8_000;
  private final List<String> problems;

  CheckParts(List<String> problems) {
    this.problems = problems;
  }

  void within(String at, String what, long is, long least, long most) {
    if (is < least || is > most) {
      problems.add("%s: its %s (%d) must be %d to %d.".formatted(at, what, is, least, most));
    }
  }

  void text(String at, String text, int longest) {
    if (text.isBlank()) {
      problems.add("%s must not be blank.".formatted(at));
    }
    within(at, "length", text.length(), 0, longest);
  }

  void names(String at, List<String> names, Set<String> taken) {
    var seen = new HashSet<>(taken);
    seen.addAll(OURS);
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i);
      var place = "%s[%d].name".formatted(at, i);
      if (!NAME.matcher(name).matches()) {
        problems.add(
            "%s (%s) must be 1 to 32 lower-case letters, digits and hyphens, a letter first."
                .formatted(place, name));
      } else if (!seen.add(name)) {
        problems.add("%s (%s) must be one that nothing else here has.".formatted(place, name));
      }
    }
  }

  void ask(String at, Ask ask, Set<String> known) {
    text(at + ".prompt", ask.prompt(), LONGEST_PROMPT);
    for (var name : Words.places(ask.prompt())) {
      if (!known.contains(name)) {
        problems.add(
            "%s.prompt: {%s} must be one of %s. Maybe the brace is meant as such: write {{."
                .formatted(at, name, String.join(", ", new TreeSet<>(known))));
      }
    }
    ask.form()
        .ifPresent(form -> {
          if (!"object".equals(form.get("type"))) {
            problems.add("%s.form must be a JSON schema of type object.".formatted(at));
          }
          var unchecked = new Schema(form).unchecked();
          if (!unchecked.isEmpty()) {
            problems.add(
                "%s.form must do without %s, which would not be checked."
                    .formatted(at, String.join(", ", unchecked)));
          }
        });
  }

  /// One whose answer has a form already.
  void role(String at, Ask ask, Set<String> known) {
    ask(at, ask, known);
    if (ask.form().isPresent()) {
      problems.add("%s.form must not be there: the pattern asks for its own.".formatted(at));
    }
  }
}
