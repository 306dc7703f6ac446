package dev.switchboard.domain.booking;

final class InMemoryCalendarDaysTest extends CalendarDaysContract {
  @Override
  protected CalendarDays empty() {
    return new InMemoryCalendarDays();
  }
}
