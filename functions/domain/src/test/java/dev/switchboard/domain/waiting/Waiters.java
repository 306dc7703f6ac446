package dev.switchboard.domain.waiting;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Customer;
import dev.switchboard.domain.booking.Desk;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.notice.By;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// People who wait for a haircut.
public final class Waiters {
  private Waiters() {}

  /// For a time of Monday, from nine to noon.
  public static Waiting forMonday(String key, Customer customer) {
    var from = Desk.at(Salon.MONDAY, "09:00");
    return waiting(key, customer, from, Desk.at(Salon.MONDAY, "12:00"));
  }

  public static Waiting waiting(String key, Customer customer, Instant from, Instant to) {
    return new Waiting(
        WaitingId.from(key),
        Salon.ID,
        Optional.of(Agents.MIA),
        new Sought(Salon.ID, Optional.empty(), Salon.HAIRCUT.id()),
        from,
        to,
        customer,
        By.SMS,
        Salon.NOW,
        Set.of());
  }

  /// The same for a time of another calendar or team.
  static Waiting of(CalendarId bookable, Waiting waiting) {
    return new Waiting(
        waiting.id(),
        bookable,
        waiting.agent(),
        new Sought(bookable, Optional.empty(), waiting.sought().type()),
        waiting.from(),
        waiting.to(),
        waiting.customer(),
        waiting.by(),
        waiting.since(),
        waiting.told());
  }

  static Waiting since(Waiting waiting, Instant time) {
    return new Waiting(
        waiting.id(),
        waiting.calendar(),
        waiting.agent(),
        waiting.sought(),
        waiting.from(),
        waiting.to(),
        waiting.customer(),
        waiting.by(),
        time,
        waiting.told());
  }
}
