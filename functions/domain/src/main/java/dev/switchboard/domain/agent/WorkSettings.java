package dev.switchboard.domain.agent;

import java.util.Optional;

/// What an agent may have done in the background.
///
/// @param defaultKind the kind of work where the caller's agent names none
/// @param endpoint where work of kind `http` goes; no argument of a tool can change it
public record WorkSettings(String defaultKind, Optional<SignedEndpoint> endpoint) {
  public static final WorkSettings MODEL_ONLY = new WorkSettings("model", Optional.empty());
}
