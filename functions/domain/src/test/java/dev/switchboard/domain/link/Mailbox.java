package dev.switchboard.domain.link;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `OtherCalendar` for tests: a mailbox in memory, with an owner who uses it, too. It tells of
/// changes in pages of two, and finds again only what is within a day.
public final class Mailbox implements OtherCalendar {
  private static final int PAGE = 2;
  private static final Duration AROUND = Duration.ofDays(1);

  private final Map<String, Event> events = new LinkedHashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private final List<String> log = new ArrayList<>();
  private final Map<String, Subscription> subscriptions = new HashMap<>();
  private int forgotten;
  private int ids;
  private boolean denied;

  @Override
  public String create(WorkspaceId workspace, Grant grant, Entry entry) {
    open();
    var before = Optional.ofNullable(keys.get(entry.key()));
    if (before.isPresent()) {
      return before
          .map(events::get)
          .filter(event -> in(event, entry.start().minus(AROUND), entry.end().plus(AROUND)))
          .map(Event::id)
          .orElseThrow(() -> new Fault.Lasting("The key was used, and its event is gone."));
    }
    var id = put("ours-" + ++ids, Optional.of(entry.key()), entry.start(), entry.end(), true);
    keys.put(entry.key(), id);
    return id;
  }

  @Override
  public boolean update(WorkspaceId workspace, Grant grant, String event, Entry entry) {
    open();
    var before = Optional.ofNullable(events.get(event));
    before.ifPresent(old -> put(event, old.key(), entry.start(), entry.end(), old.busy()));
    return before.isPresent();
  }

  @Override
  public void cancel(WorkspaceId workspace, Grant grant, String event, String comment) {
    open();
    delete(event);
  }

  @Override
  public Optional<Event> find(WorkspaceId workspace, Grant grant, String event) {
    open();
    return Optional.ofNullable(events.get(event));
  }

  @Override
  public List<Event> view(WorkspaceId workspace, Grant grant, Instant from, Instant to) {
    open();
    return events.values().stream().filter(each -> in(each, from, to)).toList();
  }

  @Override
  public Changes changes(
      WorkspaceId workspace, Grant grant, Instant from, Instant to, Optional<String> cursor) {
    open();
    if (cursor.filter(each -> !each.startsWith(place())).isPresent()) {
      return new Changes.Restart();
    }
    int begin = cursor.map(each -> Integer.valueOf(each.substring(place().length()))).orElse(0);
    int end = Math.min(begin + PAGE, log.size());
    var changed = new ArrayList<Event>();
    var removed = new ArrayList<String>();
    for (var id : new HashSet<>(log.subList(begin, end))) {
      var event = Optional.ofNullable(events.get(id)).filter(each -> in(each, from, to));
      event.ifPresentOrElse(changed::add, () -> removed.add(id));
    }
    return new Changes.Page(changed, removed, place() + end, end < log.size());
  }

  @Override
  public Subscription subscribe(
      WorkspaceId workspace, Grant grant, String notifyUrl, String secret, Instant until) {
    open();
    var made = new Subscription("watch-" + ++ids, until);
    subscriptions.put(made.id(), made);
    return made;
  }

  @Override
  public Optional<Subscription> renew(
      WorkspaceId workspace, Grant grant, String subscription, Instant until) {
    open();
    return Optional.ofNullable(
        subscriptions.computeIfPresent(subscription, (id, _) -> new Subscription(id, until)));
  }

  @Override
  public void unsubscribe(WorkspaceId workspace, Grant grant, String subscription) {
    open();
    subscriptions.remove(subscription);
  }

  /// The owner makes an event, or gives one of theirs, or of ours, another time.
  String put(String id, Instant from, Instant to, boolean busy) {
    return put(id, Optional.ofNullable(events.get(id)).flatMap(Event::key), from, to, busy);
  }

  /// The owner deletes an event.
  void delete(String id) {
    if (events.containsKey(id)) {
      events.remove(id);
      log.add(id);
    }
  }

  /// The other side does not know where we were any more.
  void forgetCursors() {
    forgotten++;
  }

  private String place() {
    return forgotten + ":";
  }

  void letIn(boolean letIn) {
    denied = !letIn;
  }

  List<Event> events() {
    return List.copyOf(events.values());
  }

  Map<String, Subscription> subscriptions() {
    return subscriptions;
  }

  private String put(String id, Optional<String> key, Instant from, Instant to, boolean busy) {
    events.put(id, new Event(id, key, from, to, busy));
    log.add(id);
    return id;
  }

  private void open() {
    if (denied) {
      throw new Fault.Denied("The grant was revoked.");
    }
  }

  private static boolean in(Event event, Instant from, Instant to) {
    return event.start().isBefore(to) && event.end().isAfter(from);
  }
}
