package dev.switchboard.workbench.graph;

/// Hears of each change of a mailbox.
interface Changes {
  /// Says that an event was created, updated or deleted, in this word.
  void changed(Mailbox mailbox, String event, String change);
}
