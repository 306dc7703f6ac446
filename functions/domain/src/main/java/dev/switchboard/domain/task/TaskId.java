package dev.switchboard.domain.task;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names a task within its workspace.
public record TaskId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int BYTES = 10;

  public TaskId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "Task id (%s) must be 1 to 64 letters, digits, hyphens and underscores."
              .formatted(value));
    }
  }

  /// Empty where the text cannot name a task.
  public static Optional<TaskId> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new TaskId(text)) : Optional.empty();
  }

  /// The id of the one task that this request leads to, however often it is repeated.
  public static TaskId ofRequest(String requestKey) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(requestKey.getBytes(StandardCharsets.UTF_8));
      return new TaskId("task_" + HexFormat.of().formatHex(hash, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
