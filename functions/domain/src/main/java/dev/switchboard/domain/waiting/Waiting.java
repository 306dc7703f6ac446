package dev.switchboard.domain.waiting;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Customer;
import dev.switchboard.domain.notice.By;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Somebody who waits for a time. They stand on the list of each calendar whose time they may need,
/// under one id. It ends by itself when its span does.
///
/// @param calendar on whose list this is
/// @param from the earliest start that would do
/// @param to from this moment on no start would
/// @param told the starts of which they were told
public record Waiting(
    WaitingId id,
    CalendarId calendar,
    Optional<AgentId> agent,
    Sought sought,
    Instant from,
    Instant to,
    Customer customer,
    By by,
    Instant since,
    Set<Instant> told) {
  /// What one question for free times covers.
  public static final Duration LONGEST = Duration.ofDays(60);

  public Waiting {
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "Span of a wait (%s to %s) must end after it starts, and within %d days."
              .formatted(from, to, LONGEST.toDays()));
    }
    boolean reachable =
        switch (by) {
          case SMS -> customer.phone().isPresent();
          case EMAIL -> customer.email().isPresent();
          case WEBHOOK -> true;
        };
    if (!reachable) {
      throw new IllegalArgumentException(
          "Whoever waits must have what they are told by: a phone for sms, an address for email.");
    }
    told = Set.copyOf(told);
  }

  /// The same on the list of another calendar.
  Waiting on(CalendarId other) {
    return new Waiting(id, other, agent, sought, from, to, customer, by, since, told);
  }

  boolean livesAt(Instant now) {
    return now.isBefore(to);
  }

  Waiting told(Set<Instant> starts) {
    return new Waiting(id, calendar, agent, sought, from, to, customer, by, since, starts);
  }
}
