package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.Teams;

/// All that is remembered of linked calendars.
public record Memory(
    Calendars calendars,
    Teams teams,
    CalendarDays days,
    Links links,
    Outbox outbox,
    Ledger ledger,
    Grants grants) {
  FindBookable findBookable() {
    return new FindBookable(calendars, teams);
  }
}
