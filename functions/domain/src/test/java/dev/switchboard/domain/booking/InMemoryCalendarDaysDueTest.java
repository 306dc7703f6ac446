package dev.switchboard.domain.booking;

final class InMemoryCalendarDaysDueTest extends CalendarDaysDueContract {
  @Override
  protected CalendarDays empty() {
    return new InMemoryCalendarDays();
  }
}
