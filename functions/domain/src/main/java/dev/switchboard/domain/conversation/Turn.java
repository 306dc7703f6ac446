package dev.switchboard.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/// Something said on a call.
///
/// @param role `caller`, `agent` or `tool`
/// @param at when it was begun, where the channel says so
public record Turn(String role, String text, Optional<Instant> at) {
  /// A longer text is cut, so that one turn never fills a message or an item.
  public static final int MOST_CHARACTERS = 32_000;

  public Turn {
    if (text.length() > MOST_CHARACTERS) {
      text = text.substring(0, MOST_CHARACTERS);
    }
  }
}
