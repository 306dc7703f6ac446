package dev.switchboard.workbench.local.chaos;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.workbench.local.chaos.Door.Answered;
import dev.switchboard.workbench.local.chaos.Door.Ask;
import dev.switchboard.workbench.local.endtoend.Http;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Something that is begun in a workspace of its own, by somebody who asks until they are answered.
sealed interface Life {
  int PATIENT = 10;
  Duration BETWEEN = Duration.ofMillis(700);

  String name();

  void live();

  /// What is to be seen of it from outside, which is the same each time it goes well.
  String seen();

  /// Whether the record of its call has what was answered, where there is a call.
  boolean isNoted();

  /// Makes its workspace.
  interface Begin {
    Life in(Cases cases, String name);
  }

  /// A caller books the last free time there is.
  record Booking(Target target, String start) implements Life {
    private static final String ANSWERED = "tool-calls";

    Booking(Cases cases, String name) {
      this(cases.workspace(name));
    }

    Booking(Target target) {
      this(
          target,
          String.valueOf(
              Http.items(new Http(target).get("/v1/calendars/viewings/slots"))
                  .getLast()
                  .get("start")));
    }

    @Override
    public String name() {
      return target.workspace();
    }

    @Override
    public void live() {
      var tool =
          Map.of(
              "id", "call_1",
              "name", "book_appointment",
              "arguments", Map.of("start", start, "name", "Tom Ashdown"));
      var message =
          Map.of(
              "type", "tool-calls",
              "call", Map.of("id", name() + "-call"),
              "customer", Map.of("number", "+447700900731"),
              "phoneNumber", Map.of("id", "b5f2b96f-113f-415a-853f-e73f251fa4d8"),
              "toolCallList", List.of(tool));
      var headers = Map.of("x-vapi-secret", target.webhookSecret());
      var ask =
          new Ask("POST", "/webhooks/vapi/" + name(), headers, write(Map.of("message", message)));
      insist(target, ask, "You are booked");
    }

    @Override
    public String seen() {
      var http = new Http(target);
      return "%d appointments; events %s; notices %s"
          .formatted(
              Http.items(http.get("/v1/appointments?calendarId=viewings")).size(),
              events(http).filter(type -> !type.equals(ANSWERED)).toList(),
              notices(http));
    }

    /// Whoever was told that something is wrong asks again, and so is answered twice.
    @Override
    public boolean isNoted() {
      return events(new Http(target)).anyMatch(ANSWERED::equals);
    }

    private Stream<String> events(Http http) {
      var call = Http.json(http.get("/v1/calls/%s-call".formatted(name())));
      return call.get("events") instanceof List<?> events
          ? events.stream().map(event -> String.valueOf(((Map<?, ?>) event).get("type"))).sorted()
          : Stream.empty();
    }
  }

  /// An owner has something done, and calls nobody.
  record Errand(Target target) implements Life {
    Errand(Cases cases, String name) {
      this(cases.workspace(name));
    }

    @Override
    public String name() {
      return target.workspace();
    }

    @Override
    public void live() {
      var headers =
          Map.of(
              "authorization",
              "Bearer " + target.apiKey(),
              "content-type",
              "application/json",
              "idempotency-key",
              name());
      var body = write(Map.of("agentId", "mia", "task", "Send the plan of " + name()));
      insist(target, new Ask("POST", "/v1/tasks", headers, body), "\"id\"");
    }

    @Override
    public String seen() {
      var http = new Http(target);
      var tasks = Http.items(http.get("/v1/tasks"));
      return "tasks %s; notices %s"
          .formatted(tasks.stream().map(task -> task.get("status")).toList(), notices(http));
    }

    @Override
    public boolean isNoted() {
      return true;
    }
  }

  private static List<String> notices(Http http) {
    return Http.items(http.get("/v1/notices")).stream()
        .map(notice -> "%s %s".formatted(notice.get("type"), notice.get("status")))
        .sorted()
        .toList();
  }

  /// Asks until it is done, as who is not answered does.
  private static void insist(Target target, Ask ask, String done) {
    var door = Door.of(target);
    Answered answered = door.ask(ask);
    for (int time = 1; time < PATIENT && !answered.body().contains(done); time++) {
      ChaosStack.pause(BETWEEN);
      answered = door.ask(ask);
    }
    if (!answered.body().contains(done)) {
      System.out.printf("NOT DONE %s: %s%n", target.workspace(), answered);
    }
  }

  private static byte[] write(Map<String, Object> json) {
    try {
      return JSON.std.asString(json).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
