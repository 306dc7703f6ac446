package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.waiting.Waiting;
import dev.switchboard.domain.waiting.WaitingId;
import dev.switchboard.domain.waiting.WaitingList;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who waits, beside the days of their calendar. An entry expires with its span.
final class StoredWaitingList implements WaitingList {
  private static final Condition PRESENT = new Condition("attribute_exists(#pk)", Map.of());

  private final StoredTable days;

  StoredWaitingList(StoredTable days) {
    this.days = days;
  }

  @Override
  public Waiting join(WorkspaceId workspace, Waiting waiting) {
    var key = Items.waiting(workspace, waiting.calendar(), waiting.id());
    return switch (days.put(key, WaitingItem.of(waiting), Condition.ABSENT)) {
      case Written.Done _ -> waiting;
      case Written.Refused refused ->
          refused
              .stored()
              .map(WaitingItem::read)
              .orElseThrow(
                  () -> new Fault.Passing("Entry %s is gone again.".formatted(waiting.id())));
    };
  }

  @Override
  public Optional<Waiting> find(WorkspaceId workspace, CalendarId calendar, WaitingId id) {
    return days.get(Items.waiting(workspace, calendar, id)).map(WaitingItem::read);
  }

  @Override
  public List<Waiting> of(WorkspaceId workspace, CalendarId calendar) {
    var all = Search.beginning(Items.of(workspace, calendar), Items.WAITS);
    return days.many().query(all).stream()
        .map(WaitingItem::read)
        .sorted(Comparator.comparing(Waiting::since))
        .toList();
  }

  @Override
  public void told(WorkspaceId workspace, Waiting waiting) {
    days.update(
        Items.waiting(workspace, waiting.calendar(), waiting.id()),
        Change.where(PRESENT).set("told", WaitingItem.told(waiting)));
  }

  @Override
  public void leave(WorkspaceId workspace, CalendarId calendar, WaitingId id) {
    days.delete(Items.waiting(workspace, calendar, id));
  }
}
