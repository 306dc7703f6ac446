package dev.switchboard.domain.reminder;

import dev.switchboard.domain.notice.By;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// One thing that is told of each appointment of a calendar.
///
/// @param before how long before its start; empty where it is told at booking, as a confirmation
public record Reminder(Optional<Duration> before, To to, By by) {
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(60);

  /// Who is told.
  public enum To {
    CUSTOMER,
    OWNER
  }

  public Reminder {
    if (to == To.CUSTOMER && by == By.WEBHOOK) {
      throw new IllegalArgumentException(
          "Reminder by webhook must be to the owner. Maybe the owner's endpoint should tell the customer.");
    }
    before.ifPresent(time -> {
      if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "Time of a reminder before its appointment (%s) must be %s to %s."
                .formatted(time, SHORTEST, LONGEST));
      }
    });
  }

  /// Names it among the reminders of its calendar.
  public String key() {
    var when = before.map(Duration::toString).orElse("booking");
    return "%s.%s.%s".formatted(when, lower(to), lower(by));
  }

  /// When it is told.
  Instant at(Instant start, Instant bookedAt) {
    return before.map(start::minus).orElse(bookedAt);
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
