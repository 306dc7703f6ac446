package dev.switchboard.domain.agent;

import java.util.Optional;

/// What an agent may have done in the background.
///
/// @param defaultKind the kind of work where the caller's agent names none
/// @param endpoint where work of kind `http` goes; no argument of a tool can change it
/// @param model the name of the language model that it asks, among those that its workspace has set
///   up; the usual one where there is none
public record WorkSettings(
    String defaultKind, Optional<SignedEndpoint> endpoint, Optional<String> model) {
  public static final WorkSettings MODEL_ONLY = new WorkSettings("model", Optional.empty());

  /// With the usual model.
  public WorkSettings(String defaultKind, Optional<SignedEndpoint> endpoint) {
    this(defaultKind, endpoint, Optional.empty());
  }
}
