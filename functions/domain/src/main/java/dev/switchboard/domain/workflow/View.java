package dev.switchboard.domain.workflow;

import dev.switchboard.domain.workflow.Node.Expert;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What an expert said.
record View(Expert expert, String answer) {
  private static final int LONGEST_KEPT = 4_000;

  Map<String, Object> plain() {
    var plain = new LinkedHashMap<String, Object>();
    plain.put("name", expert.name());
    plain.put("weight", expert.weight());
    plain.put("view", Words.cut(answer, LONGEST_KEPT));
    return plain;
  }

  /// All of them, for whoever makes one answer of theirs.
  static String all(List<View> views) {
    return views.stream()
        .map(view ->
            "%s (weight %d): %s"
                .formatted(
                    view.expert().name(),
                    view.expert().weight(),
                    Words.cut(view.answer(), Words.LONGEST / views.size())))
        .collect(
            Collectors.joining(
                "\n\n",
                "\n\nThese experts answered apart:\n\n",
                "\n\nMake one answer of theirs, in which the greater weight counts more. Name those it agrees with."));
  }
}
