package dev.switchboard.domain.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names an endpoint within its workspace.
public record EndpointId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,40}");

  public EndpointId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "Endpoint id (%s) must be 1 to 40 letters and digits.".formatted(value));
    }
  }

  /// Empty where the text cannot name an endpoint.
  public static Optional<EndpointId> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new EndpointId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
