package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.conversation.tool.ToolNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Reads and writes which tools an agent may use.
final class Tools {
  private static final List<String> ALL = ToolNames.OF_AGENTS;

  private Tools() {}

  /// Refuses a name that is none of ours.
  static String known(String field, String name) {
    if (!ALL.contains(name)) {
      throw ProblemException.field(field, "must be one of %s.".formatted(String.join(", ", ALL)));
    }
    return name;
  }

  /// Refuses a name that is neither ours nor one of the others.
  static Set<String> known(String field, List<String> names, Set<String> others) {
    var known = new LinkedHashSet<String>();
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i);
      if (!ALL.contains(name) && !others.contains(name)) {
        throw ProblemException.field(
            "%s[%d]".formatted(field, i),
            "must be one of %s, or an operation that is declared at /v1/tools."
                .formatted(String.join(", ", ALL)));
      }
      known.add(name);
    }
    return known;
  }

  /// Ours first, in our order.
  static List<String> inOrder(Set<String> names) {
    return Stream.concat(
            ALL.stream().filter(names::contains),
            names.stream().filter(name -> !ALL.contains(name)).sorted())
        .toList();
  }
}
