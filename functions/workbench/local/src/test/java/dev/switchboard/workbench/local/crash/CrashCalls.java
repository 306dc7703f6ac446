package dev.switchboard.workbench.local.crash;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/// Call after call, each with events of every kind; and what their records say.
final class CrashCalls {
  /// Speech updates bear nothing unique but a number.
  private static final int FIRST_TURN = 1_000_000;

  private static final BiFunction<String, Integer, Event> SAID = marked(Event::said);
  private static final BiFunction<String, Integer, Event> DELEGATED = marked(Event::delegate);
  private static final List<BiFunction<String, Integer, Event>> CALL =
      List.of(
          marked(Event::status),
          CrashCalls::speech,
          SAID,
          DELEGATED,
          SAID,
          CrashCalls::speech,
          SAID,
          CrashCalls::speech,
          SAID,
          SAID,
          marked(Event::report));

  private final CrashClient client;
  private final AtomicInteger count = new AtomicInteger();

  CrashCalls(CrashClient client) {
    this.client = client;
  }

  private static BiFunction<String, Integer, Event> marked(BiFunction<String, String, Event> made) {
    return (call, number) -> made.apply(call, "mark-" + number);
  }

  private static Event speech(String call, int number) {
    return Event.speech(call, FIRST_TURN + number);
  }

  /// Never empty.
  Optional<Event> next() {
    int number = count.getAndIncrement();
    var event = CALL.get(number % CALL.size());
    return Optional.of(event.apply("talk-" + number / CALL.size(), number));
  }

  /// Those of these events that the records of their calls have, whole.
  List<Event> recorded(Collection<Event> events) {
    var found = Set.copyOf(found(events));
    return events.stream().filter(event -> found.containsAll(event.marks())).toList();
  }

  /// The marks of these events that the records of their calls have, as often as they have them.
  List<String> found(Collection<Event> events) {
    var byCall = new TreeMap<String, List<Event>>();
    events.forEach(
        event -> byCall.computeIfAbsent(event.call(), _ -> new ArrayList<>()).add(event));
    return byCall.entrySet().stream()
        .flatMap(call -> {
          var marks = marks(call.getValue());
          return said(call.getKey()).stream().filter(marks::contains);
        })
        .toList();
  }

  private static List<String> marks(Collection<Event> events) {
    return events.stream().flatMap(event -> event.marks().stream()).toList();
  }

  private List<String> said(String call) {
    var said = new ArrayList<String>();
    client
        .get("/v1/calls/" + call)
        .ifPresent(record -> {
          record.objects("events").stream()
              .flatMap(event -> event.object("details").fields().values().stream())
              .forEach(value -> said.add(String.valueOf(value)));
          record.objects("turns").stream()
              .map(turn -> turn.text("text").split(" ", 2)[0])
              .filter(words -> words.startsWith(Event.REPORT))
              .forEach(said::add);
          record.texts("tasks").stream()
              .flatMap(id -> client.get("/v1/tasks/" + id).stream())
              .forEach(task -> said.add(task.text("task")));
        });
    return said;
  }
}
