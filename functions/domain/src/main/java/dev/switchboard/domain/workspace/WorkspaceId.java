package dev.switchboard.domain.workspace;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names a tenant. It is part of every key that is stored and of every webhook's path.
public record WorkspaceId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public WorkspaceId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "Workspace id (%s) must be 1 to 40 lower-case letters, digits and hyphens."
              .formatted(value));
    }
  }

  /// Empty where the text, which may come from a stranger, cannot name a workspace.
  public static Optional<WorkspaceId> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new WorkspaceId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
