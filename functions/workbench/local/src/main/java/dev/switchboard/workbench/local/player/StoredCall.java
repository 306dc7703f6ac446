package dev.switchboard.workbench.local.player;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows what a call left behind: its record, its appointments and its tasks, as their owner's API
/// gives them.
final class StoredCall {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Client client;
  private final Timeline timeline;
  private final List<String> problems;

  StoredCall(Client client, Timeline timeline, List<String> problems) {
    this.client = client;
    this.timeline = timeline;
    this.problems = problems;
  }

  /// Waits until all of it is there.
  ///
  /// @param leaves what it must leave behind: `appointments`, `tasks`
  void show(String call, List<String> leaves) {
    timeline.title("What is stored");
    var stored = whenComplete(call, leaves);
    if (stored.isEmpty()) {
      problems.add("The call's record was not complete within %s.".formatted(PATIENCE));
      return;
    }
    var record = stored.get();
    for (var id : Client.texts(record, "appointments")) {
      var it = client.get("/v1/appointments/" + id).json();
      var customer = Client.object(it, "customer");
      timeline.line(
          "appointment",
          "%s, %s, %s for %s, code %s"
              .formatted(
                  it.get("start"),
                  it.get("status"),
                  it.get("type"),
                  customer.get("name"),
                  it.get("code")));
    }
    for (var id : Client.texts(record, "tasks")) {
      var it = client.get("/v1/tasks/" + id).json();
      timeline.line("task", "%s, %s: %s".formatted(id, it.get("status"), it.get("result")));
      timeline.line("", "told: %s".formatted(told(it)));
    }
    timeline.line(
        "call",
        "%s, %s, %s turns, %s events, %s USD: %s"
            .formatted(
                record.get("status"),
                record.get("endedReason"),
                Client.objects(record, "turns").size(),
                Client.objects(record, "events").size(),
                record.get("cost"),
                record.get("summary")));
  }

  /// The record, once the report is in it and every task that it names has ended and was told.
  private Optional<Map<String, Object>> whenComplete(String call, List<String> leaves) {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      var answer = client.get("/v1/calls/" + call);
      if (answer.status() == 200) {
        var record = answer.json();
        boolean settled =
            "ended".equals(record.get("status"))
                && record.get("summary") != null
                && !Client.objects(record, "turns").isEmpty()
                && leaves.stream().noneMatch(kind -> Client.texts(record, kind).isEmpty())
                && Client.texts(record, "tasks").stream().allMatch(this::hasEnded);
        if (settled) {
          return Optional.of(record);
        }
      }
      pause();
    }
    return Optional.empty();
  }

  private boolean hasEnded(String task) {
    var it = client.get("/v1/tasks/" + task).json();
    return it.containsKey("noticeId") && !tellings(it).isEmpty();
  }

  /// How telling of its end went, by route.
  private Map<String, Object> tellings(Map<String, Object> task) {
    var notice = client.get("/v1/notices/" + task.get("noticeId"));
    return notice.status() == 200 ? Client.object(notice.json(), "routes") : Map.of();
  }

  private String told(Map<String, Object> task) {
    var tellings = tellings(task);
    return tellings.keySet().stream()
        .map(route -> "%s %s".formatted(route, Client.object(tellings, route).get("state")))
        .reduce((one, other) -> one + ", " + other)
        .orElse("nobody");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting.", e);
    }
  }
}
