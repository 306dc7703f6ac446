package dev.switchboard.domain.booking;

final class InMemoryCalendarDaysRaceTest extends CalendarDaysRaceContract {
  @Override
  protected CalendarDays empty() {
    return new InMemoryCalendarDays();
  }
}
