package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.reminder.Reminder;
import dev.switchboard.domain.reminder.Reminder.To;
import dev.switchboard.domain.reminder.Reminders;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.util.List;

/// What is told of the appointments of each calendar: one item, beside the calendar's own.
final class StoredReminders implements Reminders {
  private final StoredTable directory;

  StoredReminders(StoredTable directory) {
    this.directory = directory;
  }

  @Override
  public List<Reminder> of(WorkspaceId workspace, CalendarId calendar) {
    return directory
        .get(Items.reminders(workspace, calendar))
        .map(item -> item.each(Items.DOC).stream().map(StoredReminders::read).toList())
        .orElse(List.of());
  }

  @Override
  public void save(WorkspaceId workspace, CalendarId calendar, List<Reminder> reminders) {
    var item = new Fields().put(Items.DOC, reminders.stream().map(StoredReminders::write).toList());
    directory.put(Items.reminders(workspace, calendar), item, Condition.NONE);
  }

  private static Fields write(Reminder reminder) {
    return new Fields()
        .putText("before", reminder.before().map(Duration::toString))
        .put("to", reminder.to().name())
        .put("by", reminder.by().name());
  }

  private static Reminder read(Fields fields) {
    return new Reminder(
        fields.maybeText("before").map(Duration::parse),
        To.valueOf(fields.text("to")),
        By.valueOf(fields.text("by")));
  }
}
