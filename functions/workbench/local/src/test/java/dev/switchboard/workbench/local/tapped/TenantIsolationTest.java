package dev.switchboard.workbench.local.tapped;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Figure;
import dev.switchboard.workbench.local.endtoend.Http;
import dev.switchboard.workbench.local.player.SampleCall;
import dev.switchboard.workbench.local.player.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Whatever is asked of DynamoDB for a workspace names keys of that workspace alone, also where it
/// is asked for what another one has.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TenantIsolationTest {
  private static final String JSON = "application/json";
  private static final String LIST = "/v1/";

  private static final String CHANGE = "{\"start\": \"2126-03-04T10:00:00Z\"}";

  /// What there is by an id, and what may be done with it: the verb, what follows the id, the body.
  private static final Map<String, List<String>> BY_ID =
      Map.ofEntries(
          entry("appointments", List.of("GET", "PATCH _ " + CHANGE, "DELETE")),
          entry(
              "tasks",
              List.of(
                  "GET",
                  "GET /events",
                  "POST /cancel",
                  "POST /pause",
                  "POST /resume",
                  "POST /answers {\"answer\": \"yes\"}")),
          entry("notices", List.of("GET", "POST /replay")),
          entry("calls", List.of("GET")),
          entry("routines", List.of("GET", "POST /pause", "POST /resume", "DELETE")),
          entry("endpoints", List.of("GET", "POST /rotate", "DELETE")),
          entry("agents", List.of("GET", "DELETE")),
          entry(
              "calendars", List.of("GET", "GET /slots", "GET /link", "GET /waiting", "POST /ics")),
          entry("teams", List.of("GET", "GET /slots")),
          entry("tools", List.of("GET", "DELETE")),
          entry("workflows", List.of("GET", "POST /runs {\"input\": \"x\"}")));

  /// What names it in a body.
  private static final List<Attempt> BY_FIELD =
      List.of(
          new Attempt(
              "POST",
              "/v1/appointments",
              """
              {"calendarId": "only-acme-of-calendars", "start": "2126-03-04T10:00:00Z", "customer": {"name": "Eve"}}\
              """),
          new Attempt(
              "POST",
              "/v1/holds",
              "{\"calendarId\": \"only-acme-of-calendars\", \"start\": \"2126-03-04T10:00:00Z\"}"),
          new Attempt("POST", "/v1/tasks", "{\"agentId\": \"only-acme\", \"task\": \"x\"}"));

  /// What the sample business does not have.
  private static final Map<String, String> ONLY_ACME_PUT =
      Map.of(
          "calendars",
          """
          {"name": "Acme's", "timeZone": "Europe/London", "stepMinutes": 30,
           "hours": {"monday": [{"from": "09:00", "to": "12:00"}]},
           "appointmentTypes": [{"id": "talk", "name": "talk", "minutes": 30}]}\
          """,
          "teams",
          "{\"name\": \"Team\", \"kind\": \"round-robin\", \"members\": [\"viewings\", \"check\"]}",
          "tools",
          """
          {"openapi": {"openapi": "3.1.0", "servers": [{"url": "https://crm.example.com"}],
           "paths": {"/x": {"get": {"operationId": "x", "summary": "Looks x up."}}}}}\
          """);

  private static final Map<String, String> ONLY_ACME =
      Map.of(
          "agents",
          "{\"id\": \"only-acme\", \"name\": \"Ann\"}",
          "endpoints",
          "{\"url\": \"https://example.com/hook\", \"types\": [\"task.completed\"]}",
          "routines",
          """
          {"id": "only-acme", "agentId": "mia", "task": "Water the plants",
           "recurrence": {"every": "P1D", "since": "2126-03-02T09:00:00Z"}}\
          """,
          "workflows",
          """
          {"id": "only-acme", "title": "A note",
           "node": {"type": "ask", "agent": "mia", "prompt": "Write a note: {input}"}}\
          """);

  private TappedStack stack;
  private Target acme;
  private Target borea;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    stack = new TappedStack();
    acme = stack.workspace("acme");
    ONLY_ACME.forEach((collection, body) -> add(acme, collection, body));
    ONLY_ACME_PUT.forEach((collection, body) ->
        made(
            new Http(acme)
                .send("PUT", LIST + collection + "/only-acme-of-" + collection, JSON, body)));
    play(acme, "only-acme");
    borea = stack.workspace("borea");
    stack.settle();
    stack.aws.dynamoDb().asked();
  }

  @AfterAll
  void stop() {
    stack.close();
  }

  /// The other one, which rests meanwhile, has been called and has worked before.
  @Test
  void a_call_and_a_task_and_all_that_follows_touch_one_workspace() throws InterruptedException {
    play(borea, "mia");

    touchedOnly(borea);
  }

  @Test
  @Tag("chaos")
  void what_another_workspace_has_is_neither_found_nor_looked_for() throws InterruptedException {
    var attempts = attempts();
    stack.aws.dynamoDb().asked();

    var successes = attempts.stream().filter(attempt -> !isRefused(attempt)).toList();

    stack.settle();
    assertThat(attempts).hasSizeGreaterThan(30);
    touchedOnly(borea);
    assertThat(successes).isEmpty();
    new Figure(
            "cross-workspace successes",
            "what one workspace has, asked for by another: each route by an id, each id in a body",
            getClass(),
            0,
            successes.size(),
            "of %d attempts, and no key of another workspace in a request to DynamoDB"
                .formatted(attempts.size()))
        .hold();
  }

  private boolean isRefused(Attempt attempt) {
    int status =
        new Http(borea).send(attempt.method(), attempt.path(), JSON, attempt.body()).statusCode();
    return status >= 400 && status < 500;
  }

  private void play(Target target, String agent) throws InterruptedException {
    var printed = new ByteArrayOutputStream();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    add(target, "tasks", "{\"agentId\": \"%s\", \"task\": \"Send it\"}".formatted(agent));
    var played =
        new SampleCall(target, stack.receivers(), out)
            .play(TappedStack.ROOT.resolve("samples/calls/check.json"));
    stack.settle();
    assertThat(played.problems()).as(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private record Attempt(String method, String path, String body) {}

  private List<Attempt> attempts() {
    var attempts = new ArrayList<>(BY_FIELD);
    BY_ID.forEach((collection, deeds) -> {
      var ids = new ArrayList<>(ids(acme, collection));
      ids.removeAll(ids(borea, collection));
      assertThat(ids).as(collection).isNotEmpty();
      for (var deed : deeds) {
        var words = List.of(deed.split(" ", 3));
        var rest = words.size() > 1 ? words.get(1).replace("_", "") : "";
        var body = words.size() > 2 ? words.get(2) : "{}";
        attempts.add(
            new Attempt(words.getFirst(), LIST + collection + "/" + ids.getFirst() + rest, body));
      }
    });
    return attempts;
  }

  private static List<String> ids(Target target, String collection) {
    var path = collection.equals("appointments") ? collection + "?calendarId=check" : collection;
    return Http.items(new Http(target).get(LIST + path)).stream()
        .map(item -> String.valueOf(item.get("id")))
        .toList();
  }

  private void touchedOnly(Target target) {
    var own = "W#" + target.workspace();
    var asked = stack.aws.dynamoDb().asked().stream().filter(each -> !each.isSweep()).toList();
    assertThat(asked).hasSizeGreaterThan(15);
    assertThat(asked).extracting(Asked::partitions).doesNotContain(List.of());
    assertThat(asked.stream().flatMap(each -> each.partitions().stream()))
        .allMatch(key -> key.equals(own) || key.startsWith(own + "#"));
  }

  private static void add(Target target, String collection, String body) {
    made(new Http(target).send("POST", LIST + collection, JSON, body));
  }

  private static void made(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isIn(201, 202);
  }
}
