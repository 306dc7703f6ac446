package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.link.Outbox;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What has yet to be written into calendars elsewhere: an item each, gone once it is done.
final class StoredOutbox implements Outbox {
  private static final String REVISION = "revision";
  private static final String TRIES = "tries";

  private final StoredTable days;

  StoredOutbox(StoredTable days) {
    this.days = days;
  }

  @Override
  public void put(WorkspaceId workspace, Pending pending) {
    var item = new Fields().put(REVISION, pending.revision()).put(TRIES, pending.tries());
    var notOlder = "attribute_not_exists(#pk) OR #revision <= :revision";
    days.put(
        key(workspace, pending),
        item,
        new Condition(notOlder, Map.of(REVISION, pending.revision())));
  }

  @Override
  public List<Pending> list(WorkspaceId workspace, CalendarId calendar) {
    var search = Search.beginning(Items.of(workspace, calendar), LinkKeys.PENDING);
    return days.many().query(search).stream()
        .map(StoredOutbox::read)
        .sorted(
            Comparator.comparingInt(Pending::tries)
                .thenComparing(each -> each.appointment().toString()))
        .toList();
  }

  @Override
  public void tried(WorkspaceId workspace, Pending pending) {
    days.update(key(workspace, pending), Change.where(same(pending)).raise(TRIES, 1));
  }

  @Override
  public void done(WorkspaceId workspace, Pending pending) {
    days.transaction().delete(key(workspace, pending), same(pending)).write();
  }

  private static Key key(WorkspaceId workspace, Pending pending) {
    return LinkKeys.pending(workspace, pending.calendar(), pending.appointment());
  }

  private static Condition same(Pending pending) {
    return new Condition("#revision = :sameRevision", Map.of("sameRevision", pending.revision()));
  }

  private static Pending read(Fields item) {
    var id = item.text(Items.SK).substring(LinkKeys.PENDING.length());
    return new Pending(
        new CalendarId(Items.nameOf(item)),
        AppointmentId.read(id).orElseThrow(),
        item.number(REVISION).intValue(),
        item.number(TRIES).intValue());
  }
}
