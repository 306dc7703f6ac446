package dev.switchboard.domain.workflow;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names a workflow within its workspace.
public record WorkflowId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  public WorkflowId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "Workflow id (%s) must be 1 to 64 lower-case letters, digits and hyphens."
              .formatted(value));
    }
  }

  /// Empty where the text cannot name a workflow.
  public static Optional<WorkflowId> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new WorkflowId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
