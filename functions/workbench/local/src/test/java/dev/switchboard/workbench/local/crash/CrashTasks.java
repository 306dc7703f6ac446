package dev.switchboard.workbench.local.crash;

import dev.switchboard.workbench.local.chaos.Effort;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tasks that are delegated on several calls, to an agent that no sample replaces at the next
/// start; and what became of them.
final class CrashTasks {
  static final int NUMBER = Effort.of(600, 200);
  private static final int OF_A_CALL = 10;
  private static final String ASSISTANT = "crash-assistant";
  private static final Set<String> NOT_OVER = Set.of("queued", "running", "waiting", "paused");

  private final CrashClient client;
  private final Map<String, Json> over = new HashMap<>();

  CrashTasks(CrashClient client) {
    this.client = client;
  }

  /// The agent, whose owner does its work and is told of it.
  static Map<String, Object> agent(CrashOwner owner) {
    return Map.of(
        "name",
        "Crash",
        "tools",
        List.of("delegate_task"),
        "channels",
        Map.of("vapi", Map.of("assistantIds", List.of(ASSISTANT))),
        "owner",
        Map.of("name", "Owner", "webhook", owner.endpoint("/notices")),
        "work",
        Map.of("default", "http", "http", owner.endpoint("/work")));
  }

  static List<Event> delegated() {
    return IntStream.range(0, NUMBER)
        .mapToObj(number -> Event.delegate(call(number), words(number)).to(ASSISTANT))
        .toList();
  }

  static List<String> words() {
    return IntStream.range(0, NUMBER).mapToObj(CrashTasks::words).toList();
  }

  private static String words(int number) {
    return "task " + number;
  }

  private static String call(int number) {
    return "errand-" + number / OF_A_CALL;
  }

  /// Whether each has ended, and everybody who is to know was told.
  boolean allAreOver() {
    ids().stream()
        .filter(id -> !over.containsKey(id))
        .map(id -> client.get("/v1/tasks/" + id).orElseThrow())
        .filter(this::isOver)
        .forEach(task -> over.put(task.text("id"), task));
    return over.size() >= NUMBER;
  }

  /// Those that are over, by their ids.
  Map<String, Json> over() {
    return Map.copyOf(over);
  }

  private boolean isOver(Json task) {
    return !NOT_OVER.contains(task.text("status"))
        && client
            .get("/v1/notices/" + task.text("noticeId"))
            .filter(notice -> notice.text("status").equals("done"))
            .isPresent();
  }

  /// The tasks that the calls know of.
  private Set<String> ids() {
    return calls().stream()
        .flatMap(call -> client.get("/v1/calls/" + call).stream())
        .flatMap(record -> record.texts("tasks").stream())
        .collect(Collectors.toSet());
  }

  /// The ids of tasks, once for each ending that a call knows of.
  List<String> endings() {
    return calls().stream()
        .map(call -> client.get("/v1/calls/" + call).orElseThrow())
        .flatMap(record -> record.objects("events").stream())
        .filter(event -> event.text("type").equals("task.completed"))
        .map(event -> event.object("details").text("task"))
        .toList();
  }

  private static Collection<String> calls() {
    return IntStream.range(0, NUMBER).mapToObj(CrashTasks::call).collect(Collectors.toSet());
  }
}
