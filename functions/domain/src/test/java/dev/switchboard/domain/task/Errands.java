package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.Agents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tasks to test with, delegated to Mia from 8 o'clock on.
public final class Errands {
  public static final Instant NOW = Instant.parse("2026-03-02T08:00:00.5Z");
  public static final Duration LEASE = Duration.ofSeconds(40);
  public static final Duration UNTAKEN = Duration.ofSeconds(60);
  public static final String ANN = "+15557770001";

  private Errands() {}

  public static TaskId id(String request) {
    return TaskId.ofRequest(request);
  }

  /// A task that Ann delegated just now.
  public static Task task(String request) {
    return task(request, ANN, NOW);
  }

  public static Task task(String request, String caller, Instant at) {
    var control = Optional.of("https://phone-call-websocket.aws-us-west-2.vapi.ai/call-1/control");
    return task(
        request, new Origin("vapi", Optional.of("call-1"), Optional.of(caller), control), at);
  }

  /// A task that nobody on a call delegated.
  public static Task taskFromNowhere(String request) {
    var origin = new Origin("api", Optional.empty(), Optional.empty(), Optional.empty());
    return task(request, origin, NOW);
  }

  private static Task task(String request, Origin origin, Instant at) {
    return new Task(
        id(request),
        Agents.MIA,
        "model",
        "Find out when the shop opens",
        Map.of("count", 3, "rate", 0.25, "tags", List.of("a", true), "deep", Map.of("x", "")),
        origin,
        TaskStatus.QUEUED,
        0,
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of(),
        at,
        at,
        Optional.of(at.plus(UNTAKEN)));
  }

  public static Step step(int number, long fence) {
    return new Step(
        number, fence, "asked", "Answer %d.".formatted(number), NOW.plusSeconds(number));
  }
}
