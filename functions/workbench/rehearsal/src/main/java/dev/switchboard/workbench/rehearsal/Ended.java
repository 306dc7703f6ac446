package dev.switchboard.workbench.rehearsal;

/// How an invocation ended.
public sealed interface Ended {
  /// The handler returned this.
  record Answered(String json) implements Ended {}

  /// The handler threw, or the function ended.
  ///
  /// @param error what the runtime tells of it
  record Failed(String error) implements Ended {}
}
