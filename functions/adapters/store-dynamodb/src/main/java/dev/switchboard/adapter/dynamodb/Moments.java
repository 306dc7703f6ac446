package dev.switchboard.adapter.dynamodb;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes moments so that DynamoDB can compare them, without losing a nanosecond.
final class Moments {
  /// As wide for every moment, because texts are compared character by character.
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final int MILLIS = 1_000;
  private static final int NANOS_DIGITS = 6;

  private Moments() {}

  /// A text whose order is that of the moments.
  static String text(Instant moment) {
    return SORTABLE.format(moment);
  }

  /// Milliseconds since the epoch, with what is finer after the point.
  static BigDecimal millis(Instant moment) {
    return BigDecimal.valueOf(moment.getEpochSecond())
        .multiply(BigDecimal.valueOf(MILLIS))
        .add(BigDecimal.valueOf(moment.getNano(), NANOS_DIGITS));
  }

  static Instant ofMillis(BigDecimal millis) {
    var whole = millis.setScale(0, RoundingMode.FLOOR);
    var nanos = millis.subtract(whole).movePointRight(NANOS_DIGITS);
    return Instant.ofEpochMilli(whole.longValueExact()).plusNanos(nanos.longValue());
  }
}
