package dev.switchboard.workbench.local.chaos;

import dev.switchboard.workbench.local.chaos.Door.Ask;
import dev.switchboard.workbench.local.endtoend.VapiEvents;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Requests that are nearly right, on every route.
final class Fuzz {
  private static final byte[] NOTHING = {};

  /// What stands before an id: nothing, `v1`, and what there is.
  private static final int FIXED = 3;

  private static final List<String> QUERIES =
      List.of(
          "from",
          "to",
          "type",
          "durationMinutes",
          "subject",
          "limit",
          "after",
          "cursor",
          "status",
          "calendarId",
          "agentId",
          "phone",
          "channel",
          "assistantId",
          "number",
          "wait",
          "route",
          "onClash",
          "secret",
          "state",
          "code",
          "validationToken");

  private final Random random;
  private final Mutator mutator;
  private final Target target;
  private final List<Object> events;
  private final List<FuzzRoute> routes;

  Fuzz(long seed, Target target) throws IOException {
    this.random = new Random(seed);
    this.mutator = new Mutator(random);
    this.target = target;
    this.events = VapiEvents.byName().values().stream().map(Mutator::read).toList();
    this.routes = FuzzRoute.read(target);
  }

  List<Ask> next(int number) {
    return Stream.generate(() -> random.nextBoolean() ? event() : request()).limit(number).toList();
  }

  /// What sets the workspace right again, whose webhook may know another secret by now.
  Ask restoring() {
    var right =
        routes.stream()
            .filter(route -> route.method().equals("PUT") && route.path().equals("/v1/workspace"))
            .findFirst()
            .orElseThrow();
    var headers =
        Map.of("authorization", "Bearer " + target.apiKey(), "content-type", "application/json");
    return new Ask(
        right.method(), right.path(), headers, Mutator.written(right.body().orElseThrow()));
  }

  private Ask event() {
    var event = events.get(random.nextInt(events.size()));
    return new Ask(
        "POST",
        "/webhooks/vapi/" + target.workspace(),
        Map.of("content-type", "application/json", "x-vapi-secret", target.webhookSecret()),
        mutator.mutated(event));
  }

  private Ask request() {
    var route = routes.get(random.nextInt(routes.size()));
    var path = path(route.path());
    var headers = new HashMap<String, String>();
    headers.put("authorization", "Bearer " + target.apiKey());
    headers.put("content-type", random.nextInt(30) > 0 ? "application/json" : "text/plain; x=\"");
    if (random.nextInt(10) == 0) {
      headers.put("idempotency-key", random.nextBoolean() ? "same" : "k".repeat(3_000));
    }
    return new Ask(
        route.method(),
        path + query(path),
        headers,
        route.body().map(mutator::mutated).orElse(NOTHING));
  }

  private String path(String path) {
    if (random.nextInt(4) > 0) {
      return path;
    }
    var parts = path.replaceFirst("\\?.*", "").split("/", -1);
    if (parts.length > FIXED) {
      parts[FIXED + random.nextInt(parts.length - FIXED)] = encoded(mutator.strange());
    }
    return String.join("/", parts);
  }

  private String query(String path) {
    if (random.nextInt(3) > 0) {
      return "";
    }
    var name = QUERIES.get(random.nextInt(QUERIES.size()));
    return "%s%s=%s".formatted(path.contains("?") ? "&" : "?", name, encoded(mutator.strange()));
  }

  /// Short enough for a request line.
  private static String encoded(String text) {
    var some = text.length() > 1_000 ? text.substring(0, 1_000) : text;
    return URLEncoder.encode(some, StandardCharsets.UTF_8);
  }
}
