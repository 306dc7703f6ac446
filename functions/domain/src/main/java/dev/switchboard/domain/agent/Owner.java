package dev.switchboard.domain.agent;

import java.util.Optional;

/// Whom the agent works for, and where they are told what became of things.
public record Owner(
    String name, Optional<String> email, Optional<String> phone, Optional<SignedEndpoint> webhook) {
  /// An owner who is told nothing.
  public static Owner named(String name) {
    return new Owner(name, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
