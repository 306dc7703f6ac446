package dev.switchboard.workbench.graph;

/// How a second create with the same transaction id is answered. All were seen in the wild.
public enum Duplicates {
  /// 400 that names the existing event.
  BAD_REQUEST,

  /// 409 that names the existing event.
  CONFLICT,

  /// 409 that names nothing.
  CONFLICT_UNNAMED,

  /// 201 with the existing event, as if it had been made now.
  SAME_EVENT
}
