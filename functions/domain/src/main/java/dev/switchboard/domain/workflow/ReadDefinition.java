package dev.switchboard.domain.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a workflow from plain JSON values. What is wrong is said all at once, each with its path;
/// a key that is not known is wrong.
public final class ReadDefinition {
  private ReadDefinition() {}

  /// How reading can end.
  public sealed interface Reading {
    record Valid(Definition definition) implements Reading {}

    record Invalid(List<String> problems) implements Reading {}
  }

  /// A version in the values is that of the definition which they change; it may be missing.
  public static Reading read(Map<?, ?> values) {
    var problems = new ArrayList<String>();
    var plain = new Plain("", values, problems);
    var id = plain.text("id");
    if (plain.isText("id") && WorkflowId.of(id).isEmpty()) {
      plain.wrong("id", "must be 1 to 64 lower-case letters, digits and hyphens");
    }
    var title = plain.text("title");
    int version = plain.number("version", 0);
    var node = ReadNode.read(plain.object("node"));
    plain.refuseTheRest();
    if (problems.isEmpty()) {
      problems.addAll(new CheckDefinition().check(title, node));
    }
    return problems.isEmpty()
        ? new Reading.Valid(new Definition(new WorkflowId(id), title, node, version))
        : new Reading.Invalid(List.copyOf(problems));
  }

  /// The node that `WriteDefinition` wrote; empty where the values are none.
  static Optional<Node> node(Object values) {
    if (!(values instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    var problems = new ArrayList<String>();
    var node = ReadNode.read(new Plain("node", map, problems));
    return Optional.of(node).filter(_ -> problems.isEmpty());
  }
}
