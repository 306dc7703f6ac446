package dev.switchboard.workbench.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Somebody's mailbox with one calendar. Its public methods are what its owner does by hand in
/// Outlook.
public final class Mailbox {
  /// How many requests of an application may be in flight at once.
  static final int CONCURRENT = 4;

  private final String address;
  private final Changes listener;
  private final Map<String, Stored> events = new LinkedHashMap<>();
  private final Map<String, Long> removed = new HashMap<>();
  private final Semaphore inFlight = new Semaphore(CONCURRENT);

  /// 0 is before the first round of a delta, so no change may have it.
  private long changes = 1;

  private long made;

  Mailbox(String address, Changes listener) {
    this.address = address;
    this.listener = listener;
  }

  public String address() {
    return address;
  }

  /// Puts in an event; its id.
  public String add(String subject, Instant from, Instant to) {
    return add(
        Map.of(
            "subject", subject,
            "start", WallTime.write(from, "UTC"),
            "end", WallTime.write(to, "UTC")));
  }

  /// Puts in an event with fields of Graph's; its id.
  public String add(Map<String, Object> fields) {
    return create(fields).id();
  }

  /// Gives an event another time; whether it was there.
  public boolean move(String event, Instant from, Instant to) {
    return change(
            event, Map.of("start", WallTime.write(from, "UTC"), "end", WallTime.write(to, "UTC")))
        .isPresent();
  }

  /// Changes fields of an event; whether it was there.
  public boolean edit(String event, Map<String, Object> fields) {
    return change(event, fields).isPresent();
  }

  /// Takes an event out; whether it was there.
  public boolean delete(String event) {
    synchronized (this) {
      if (events.remove(event) == null) {
        return false;
      }
      removed.put(event, ++changes);
    }
    listener.changed(this, event, "deleted");
    return true;
  }

  /// Every event as Graph answers it, in UTC.
  public synchronized List<Map<String, Object>> events() {
    return events.values().stream().map(each -> each.wire("UTC")).toList();
  }

  Stored create(Map<String, Object> fields) {
    Stored event;
    synchronized (this) {
      var id = "AAMk%sI%06d=".formatted(Integer.toHexString(address.hashCode()), made + 1);
      event = new Stored(id, changes + 1, fields);
      made++;
      changes++;
      events.put(id, event);
    }
    listener.changed(this, event.id(), "created");
    return event;
  }

  /// The event that has a transaction id.
  synchronized Optional<Stored> madeUnder(Optional<String> transactionId) {
    return transactionId.flatMap(wanted ->
        events.values().stream()
            .filter(each -> each.transactionId().equals(transactionId))
            .findFirst());
  }

  Optional<Stored> change(String event, Map<String, Object> fields) {
    Stored changed;
    synchronized (this) {
      var now = events.get(event);
      if (now == null) {
        return Optional.empty();
      }
      changed = now.with(changes + 1, fields);
      changes++;
      events.put(event, changed);
    }
    listener.changed(this, event, "updated");
    return Optional.of(changed);
  }

  synchronized Optional<Stored> find(String event) {
    return Optional.ofNullable(events.get(event));
  }

  synchronized List<Stored> view(Instant from, Instant to) {
    return events.values().stream()
        .filter(each -> each.overlaps(from, to))
        .sorted(Comparator.comparing(Stored::start))
        .toList();
  }

  /// What changed in a span after a change: events, and the ids of those that left it.
  synchronized Delta since(long change, Instant from, Instant to) {
    var now = new ArrayList<Stored>();
    var gone = new ArrayList<String>();
    events.values().stream()
        .filter(each -> each.change() > change)
        .forEach(each -> {
          if (each.overlaps(from, to)) {
            now.add(each);
          } else if (change > 0) {
            gone.add(each.id());
          }
        });
    removed.forEach((id, when) -> {
      if (change > 0 && when > change) {
        gone.add(id);
      }
    });
    return new Delta(now, gone, changes);
  }

  Semaphore inFlight() {
    return inFlight;
  }
}
