package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.link.Ledger;
import dev.switchboard.domain.link.Pair;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What events elsewhere are to us: an item for each appointment that is one, and an item for each
/// event. They go when their time is long over.
final class StoredLedger implements Ledger {
  private static final int MOST_KEYS = 100;
  private static final String APPOINTMENT = "appointment";

  private final StoredTable days;

  StoredLedger(StoredTable days) {
    this.days = days;
  }

  @Override
  public Map<AppointmentId, Pair> pairs(
      WorkspaceId workspace, CalendarId calendar, Collection<AppointmentId> appointments) {
    var keys =
        appointments.stream().map(id -> LinkKeys.pair(workspace, calendar, id)).distinct().toList();
    var pairs = new HashMap<AppointmentId, Pair>();
    get(keys).forEach((_, item) -> pairs.put(AppointmentItem.id(item), pair(calendar, item)));
    return pairs;
  }

  private Map<Key, Fields> get(List<Key> keys) {
    if (keys.size() == 1) {
      var found = new HashMap<Key, Fields>();
      days.get(keys.getFirst()).ifPresent(item -> found.put(keys.getFirst(), item));
      return found;
    }
    var found = new HashMap<Key, Fields>();
    for (int from = 0; from < keys.size(); from += MOST_KEYS) {
      found.putAll(days.many().get(keys.subList(from, Math.min(from + MOST_KEYS, keys.size()))));
    }
    return found;
  }

  @Override
  public void pair(WorkspaceId workspace, Pair pair) {
    var item = item(pair);
    var key = LinkKeys.pair(workspace, pair.calendar(), pair.appointment());
    if (pair.event().isEmpty()) {
      days.put(key, item, Condition.NONE);
      return;
    }
    var event =
        new Fields()
            .put(APPOINTMENT, pair.appointment().toString())
            .put(Items.EXPIRES_AT, Expiry.of(pair.slot().end()));
    var eventKey = LinkKeys.event(workspace, pair.calendar(), pair.event().get());
    days.transaction().put(key, item, Condition.NONE).put(eventKey, event, Condition.NONE).write();
  }

  private static Fields item(Pair pair) {
    return new Fields()
        .put("id", pair.appointment().toString())
        .put("mailbox", pair.mailbox())
        .putText("event", pair.event())
        .put("revision", pair.revision())
        .put("start", pair.slot().start())
        .put("length", pair.slot().length().toString())
        .put(Items.EXPIRES_AT, Expiry.of(pair.slot().end()));
  }

  private static Pair pair(CalendarId calendar, Fields item) {
    return new Pair(
        calendar,
        AppointmentItem.id(item),
        item.text("mailbox"),
        item.maybeText("event"),
        item.number("revision").intValue(),
        new Slot(item.time("start"), Duration.parse(item.text("length"))));
  }

  @Override
  public Map<String, Known> known(
      WorkspaceId workspace, CalendarId calendar, Collection<String> events) {
    var byKey = new HashMap<Key, String>();
    events.forEach(event -> byKey.put(LinkKeys.event(workspace, calendar, event), event));
    var known = new HashMap<String, Known>();
    get(new ArrayList<>(byKey.keySet()))
        .forEach((key, item) ->
            Optional.ofNullable(byKey.get(key)).ifPresent(event -> known.put(event, known(item))));
    return known;
  }

  private static Known known(Fields item) {
    return item.maybeText(APPOINTMENT)
        .<Known>map(id -> new Known.Ours(AppointmentId.read(id).orElseThrow()))
        .orElseGet(() -> new Known.Theirs(item.time("from"), item.time("to")));
  }

  @Override
  public void mirrored(
      WorkspaceId workspace, CalendarId calendar, String event, Known.Theirs span) {
    Instant end = span.to();
    var item =
        new Fields().put("from", span.from()).put("to", end).put(Items.EXPIRES_AT, Expiry.of(end));
    days.put(LinkKeys.event(workspace, calendar, event), item, Condition.NONE);
  }

  @Override
  public void forget(WorkspaceId workspace, CalendarId calendar, String event) {
    days.delete(LinkKeys.event(workspace, calendar, event));
  }
}
