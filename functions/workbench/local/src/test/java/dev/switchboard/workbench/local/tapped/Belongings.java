package dev.switchboard.workbench.local.tapped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.workbench.local.endtoend.Http;
import dev.switchboard.workbench.local.player.Target;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one workspace has and another has not: of each kind something that is named by an id, all
/// of it marked, so that it is seen wherever it is shown.
final class Belongings {
  /// In whatever is shown of it.
  static final String MARK = "canary";

  static final String AGENT = "only-acme";

  private static final String CALENDAR = "only-acme-of-calendars";
  private static final String JSON = "application/json";

  private static final Map<String, String> PUT =
      Map.of(
          "calendars",
          """
          {"name": "Canary calendar", "timeZone": "Europe/London", "stepMinutes": 30, "horizonDays": 60,
           "hours": {"monday": [{"from": "09:00", "to": "12:00"}]},
           "appointmentTypes": [{"id": "talk", "name": "Canary talk", "minutes": 30}]}\
          """,
          "teams",
          "{\"name\": \"Canary team\", \"kind\": \"round-robin\", \"members\": [\"viewings\","
              + " \"check\"]}",
          "tools",
          """
          {"openapi": {"openapi": "3.1.0", "servers": [{"url": "https://canary.example.com"}],
           "paths": {"/x": {"get": {"operationId": "x", "summary": "Looks x up."}}}}}\
          """);

  private static final Map<String, String> POST =
      Map.of(
          "agents",
          """
          {"id": "only-acme", "name": "Canary Ann", "channels": {"vapi": {"assistantIds": ["acme-assistant"],
           "phoneNumberIds": ["acme-line"], "squadIds": ["acme-squad"], "numbers": ["+442079460777"]}}}\
          """,
          "endpoints",
          "{\"url\": \"https://example.com/canary\", \"types\": [\"task.completed\"]}",
          "routines",
          """
          {"id": "only-acme", "agentId": "mia", "task": "Water the canary",
           "recurrence": {"every": "P1D", "since": "2126-03-02T09:00:00Z"}}\
          """,
          "workflows",
          """
          {"id": "only-acme", "title": "A canary",
           "node": {"type": "ask", "agent": "mia", "prompt": "Write to the canary: {input}"}}\
          """);

  private final Http http;
  private final Map<String, List<String>> made = new HashMap<>();

  Belongings(Target owner) {
    http = new Http(owner);
    POST.forEach((collection, body) -> make("POST", "/v1/" + collection, body));
    PUT.forEach(
        (collection, body) -> make("PUT", "/v1/%s/only-acme-of-%1$s".formatted(collection), body));
    var slots = Http.items(http.get("/v1/calendars/%s/slots".formatted(CALENDAR)));
    var booked =
        make(
            "POST",
            "/v1/appointments",
            wish(slots.getFirst(), ", \"customer\": {\"name\": \"Canary Cora\"}"));
    made.put("codes", List.of(String.valueOf(booked.get("code"))));
    keep("holds", make("POST", "/v1/holds", wish(slots.getLast(), "")));
    keep(
        "waiting",
        make(
            "POST",
            "/v1/calendars/%s/waiting".formatted(CALENDAR),
            """
            {"from": "2126-03-01", "to": "2126-03-05", "by": "sms",
             "customer": {"name": "Canary Carl", "phone": "+447700900999"}}\
            """));
    made.put("assistants", List.of("acme-assistant"));
    made.put("squads", List.of("acme-squad"));
    made.put("lines", List.of("acme-line"));
    made.put("numbers", List.of("+442079460777"));
    made.put("phones", List.of("+447700900999"));
    made.put("workspaces", List.of("acme"));
    made.put("states", List.of("acme.%s.guess".formatted(CALENDAR)));
    made.put("tokens", List.of("guess"));
  }

  private static String wish(Map<?, ?> slot, String more) {
    return """
    {"calendarId": "%s", "start": "%s", "type": "talk", "subject": "The canary"%s}\
    """
        .formatted(CALENDAR, slot.get("start"), more);
  }

  private void keep(String kind, Map<String, Object> answer) {
    made.put(kind, List.of(String.valueOf(answer.get("id"))));
  }

  /// What it has, by its kind, and the other one has not.
  Map<String, List<String>> without(Target other) {
    var all = new HashMap<>(made);
    for (var collection :
        List.of(
            "agents",
            "appointments",
            "calendars",
            "calls",
            "endpoints",
            "notices",
            "routines",
            "tasks",
            "teams",
            "tools",
            "workflows")) {
      var ids = new ArrayList<>(ids(http, collection));
      ids.removeAll(ids(new Http(other), collection));
      assertThat(ids).as(collection).isNotEmpty();
      all.put(collection, List.of(ids.getFirst(), ids.getLast()).stream().distinct().toList());
    }
    return all;
  }

  private static List<String> ids(Http http, String collection) {
    var path = collection.equals("appointments") ? collection + "?calendarId=check" : collection;
    return Http.items(http.get("/v1/" + path)).stream()
        .map(item -> String.valueOf(item.get("id")))
        .toList();
  }

  /// The answer to a request that must be taken.
  Map<String, Object> make(String method, String path, String body) {
    var key = Map.of("Idempotency-Key", "canary-of-" + path);
    HttpResponse<String> response = http.send(method, path, JSON, body, key);
    assertThat(response.statusCode()).as("%s %s", path, response.body()).isIn(200, 201, 202);
    return Http.json(response);
  }
}
