package dev.switchboard.domain.agent;

import java.util.Optional;

/// Whom the agent works for, and where they are told what became of things.
///
/// @param notHeard who is told what a caller did not hear on the call
public record Owner(
    String name,
    Optional<String> email,
    Optional<String> phone,
    Optional<SignedEndpoint> webhook,
    NotHeard notHeard) {
  /// One who has what a caller did not hear sent to the caller.
  public Owner(
      String name,
      Optional<String> email,
      Optional<String> phone,
      Optional<SignedEndpoint> webhook) {
    this(name, email, phone, webhook, NotHeard.CALLER_BY_SMS);
  }

  /// An owner who is told nothing.
  public static Owner named(String name) {
    return new Owner(name, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
