package dev.switchboard.adapter.notify;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads how long a server wants to be left alone, as seconds; a date is not read. More than a day
/// counts as a day.
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
        .map(rest -> rest.compareTo(LONGEST) > 0 ? LONGEST : rest);
  }
}
