package dev.switchboard.domain.booking;

final class InMemoryCalendarsTest extends CalendarsContract {
  @Override
  protected Calendars empty() {
    return new InMemoryCalendars();
  }
}
