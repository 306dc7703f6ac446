package dev.switchboard.domain.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names what is told, such as one reminder of one appointment. It is made of what it is about, so
/// that planning the same again finds the same.
public record NoticeId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

  public NoticeId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "Notice id (%s) must be 1 to 200 letters, digits, full stops, hyphens and underscores."
              .formatted(value));
    }
  }

  /// Empty where the text cannot name a notice.
  public static Optional<NoticeId> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new NoticeId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
