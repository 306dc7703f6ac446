package dev.switchboard.adapter.channels;

import dev.switchboard.domain.conversation.Inbound;

/// What came of reading a body.
public sealed interface Reading {
  record Read(Inbound inbound) implements Reading {}

  /// The body cannot be read; to be answered with 400.
  ///
  /// @param why a sentence for whoever sent it, without anything of the body in it
  record Unreadable(String why) implements Reading {}
}
