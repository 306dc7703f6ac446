package dev.switchboard.domain.reminder;

final class InMemoryRemindersTest extends RemindersContract {
  @Override
  protected Reminders empty() {
    return new InMemoryReminders();
  }
}
