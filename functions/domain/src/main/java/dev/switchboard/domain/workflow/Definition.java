package dev.switchboard.domain.workflow;

/// A workflow as its owner declared it. A version never changes, and a run keeps to the one that it
/// was begun with.
///
/// @param title what it is for, in a few words
/// @param version rises with each change; 0 before the first
public record Definition(WorkflowId id, String title, Node node, long version) {
  public Definition {
    var problems = new CheckDefinition().check(title, node);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "Workflow (%s) must be valid. %s".formatted(id, String.join(" ", problems)));
    }
  }

  /// The same, as another version.
  public Definition as(long other) {
    return new Definition(id, title, node, other);
  }
}
