package dev.switchboard.adapter.channels.vapi;

import dev.switchboard.adapter.channels.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads times as VAPI has sent them over the years: milliseconds since 1970, whole or not, as a
/// number or as a text, or ISO 8601.
final class Times {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,15})?");

  /// The end of the year 9999. Later times cannot be written as the rest of the world writes them.
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private Times() {}

  static Optional<Instant> read(JsonObject fields, String name) {
    return fields
        .number(name)
        .flatMap(Times::ofMillis)
        .or(() -> fields.text(name).flatMap(Times::ofText));
  }

  private static Optional<Instant> ofMillis(double millis) {
    return millis >= 0 && millis <= LATEST.toEpochMilli()
        ? Optional.of(Instant.ofEpochMilli((long) millis))
        : Optional.empty();
  }

  private static Optional<Instant> ofText(String text) {
    var plain = text.strip();
    return NUMBER.matcher(plain).matches() ? ofMillis(Double.parseDouble(plain)) : ofIso(plain);
  }

  private static Optional<Instant> ofIso(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant())
          .filter(at -> !at.isBefore(Instant.EPOCH) && !at.isAfter(LATEST));
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }
}
