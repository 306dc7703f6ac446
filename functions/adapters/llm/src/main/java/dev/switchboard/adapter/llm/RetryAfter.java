package dev.switchboard.adapter.llm;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads how long a provider wants to be left alone, as seconds; a date is not read. More than an
/// hour counts as an hour.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">Retry-After</a>
final class RetryAfter {
  static final String HEADER = "Retry-After";

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,3})?");
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  static Optional<Duration> read(String header) {
    return Optional.of(header.strip())
        .filter(text -> SECONDS.matcher(text).matches())
        .map(text -> Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1_000)))
        .map(rest -> rest.compareTo(LONGEST) > 0 ? LONGEST : rest);
  }
}
