package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import java.time.ZoneId;
import java.util.List;

/// What callers are given times of, and the ways in which they can be had.
public sealed interface Bookable permits Calendar, Arrangement {
  CalendarId id();

  String name();

  /// One or more; the first says which types there are, and in which zone.
  List<Way> ways();

  /// The calendar whose types, zone and horizon are told to callers.
  default Calendar first() {
    return ways().getFirst().lead();
  }

  default ZoneId zone() {
    return first().zone();
  }

  /// Every calendar whose time an appointment may take.
  default List<Calendar> needed() {
    return ways().stream().flatMap(Way::all).distinct().toList();
  }

  /// Every calendar in which its appointments are kept.
  default List<Calendar> calendars() {
    return ways().stream().map(Way::lead).distinct().toList();
  }
}
