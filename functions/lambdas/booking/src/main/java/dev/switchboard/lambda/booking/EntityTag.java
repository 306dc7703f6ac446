package dev.switchboard.lambda.booking;

import dev.switchboard.domain.workspace.Sha256;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Names what was answered, so that whoever has it need not be sent it again.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2">RFC 9110, If-None-Match</a>
record EntityTag(String written) {
  private static final String WEAK = "W/";

  static EntityTag of(String body) {
    return new EntityTag("\"%s\"".formatted(Sha256.of(body)));
  }

  /// Whether an `If-None-Match` header names it. Weak ones count, since gateways that compress
  /// weaken them.
  boolean isAmong(@Nullable String known) {
    return known != null
        && Stream.of(known.split(",", -1))
            .map(String::strip)
            .map(tag -> tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag)
            .anyMatch(tag -> tag.equals("*") || tag.equals(written));
  }
}
