package dev.switchboard.lambda.booking;

import dev.switchboard.domain.agent.CalendarId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Names a hold by its calendar, its day and a hash of its holder. Written
/// `viewings.20260303.0123456789abcdef`.
record HoldId(CalendarId calendar, LocalDate date, String holderHash) {
  private static final int PARTS = 3;
  private static final int BYTES = 8;

  static HoldId of(CalendarId calendar, LocalDate date, String holder) {
    return new HoldId(calendar, date, hash(holder));
  }

  /// Empty where the text is not written like an id.
  static Optional<HoldId> read(String text) {
    var parts = List.of(text.split("\\.", -1));
    if (parts.size() != PARTS) {
      return Optional.empty();
    }
    try {
      var date = LocalDate.parse(parts.get(1), DateTimeFormatter.BASIC_ISO_DATE);
      return CalendarId.of(parts.get(0)).map(calendar -> new HoldId(calendar, date, parts.get(2)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  boolean isOf(String holder) {
    return hash(holder).equals(holderHash);
  }

  private static String hash(String holder) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(holder.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  @Override
  public String toString() {
    return "%s.%s.%s"
        .formatted(calendar, date.format(DateTimeFormatter.BASIC_ISO_DATE), holderHash);
  }
}
