package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Calendars;

/// All that is remembered of linked calendars.
public record Memory(
    Calendars calendars,
    CalendarDays days,
    Links links,
    Outbox outbox,
    Ledger ledger,
    Grants grants) {}
