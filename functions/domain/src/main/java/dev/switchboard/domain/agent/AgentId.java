package dev.switchboard.domain.agent;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names an agent within its workspace.
public record AgentId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  public AgentId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "Agent id (%s) must be 1 to 64 lower-case letters, digits and hyphens.".formatted(value));
    }
  }

  /// Empty where the text cannot name an agent.
  public static Optional<AgentId> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new AgentId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
