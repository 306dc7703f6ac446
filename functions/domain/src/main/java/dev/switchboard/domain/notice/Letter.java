package dev.switchboard.domain.notice;

import dev.switchboard.domain.agent.Owner;
import java.util.Optional;

/// What is written to a person, and where it reaches them. It never shows up in a log.
///
/// @param title a few words, for what has room for a title
/// @param text plain words, short enough for an SMS
public record Letter(Optional<String> phone, Optional<String> email, String title, String text) {
  /// One to the owner.
  public static Letter to(Owner owner, String title, String text) {
    return new Letter(owner.phone(), owner.email(), title, text);
  }

  @Override
  public String toString() {
    return "Letter[…]";
  }
}
