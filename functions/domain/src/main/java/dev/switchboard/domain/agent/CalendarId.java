package dev.switchboard.domain.agent;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names a calendar within its workspace.
public record CalendarId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  public CalendarId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "Calendar id (%s) must be 1 to 64 lower-case letters, digits and hyphens."
              .formatted(value));
    }
  }

  /// Empty where the text cannot name a calendar.
  public static Optional<CalendarId> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new CalendarId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
