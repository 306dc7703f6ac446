package dev.switchboard.adapter.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads how long a server wants to be left alone: as seconds, or as a date, which is compared with
/// the answer's own `Date`, so that nobody's clock matters. More than a day counts as a day.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">Retry-After</a>
final class Rest {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final Duration LONGEST = Duration.ofDays(1);

  private Rest() {}

  static Optional<Duration> read(String retryAfter) {
    return Optional.of(retryAfter.strip())
        .filter(text -> SECONDS.matcher(text).matches())
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .map(Rest::within);
  }

  /// The same, of an answer that says when it was sent.
  static Optional<Duration> read(String retryAfter, Optional<String> date) {
    return read(retryAfter)
        .or(() ->
            date.flatMap(Rest::moment)
                .flatMap(sent -> moment(retryAfter).map(until -> Duration.between(sent, until)))
                .filter(Duration::isPositive)
                .map(Rest::within));
  }

  private static Duration within(Duration rest) {
    return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
  }

  private static Optional<Instant> moment(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException noDate) {
      // Whatever else it says, it names no time.
      return Optional.empty();
    }
  }
}
