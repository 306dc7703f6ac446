package dev.switchboard.workbench.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.workbench.local.endtoend.ScriptedServer.Asked;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// An owner declares an endpoint, and work in the background calls it: through every door, queue
/// and table, with a model that follows a script.
final class DeclaredToolTest {
  private static final Set<String> ENDED = Set.of("completed", "failed", "cancelled");

  private final Http http = new Http(OneStack.get().target());

  @Test
  void a_task_calls_what_its_owner_declared_once_and_is_done() {
    try (var pets = new ScriptedServer("{\"id\":7}");
        var model =
            new ScriptedServer(
                said(
                    """
                    null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"addPet",\
                    "arguments":"{\\"shelter\\":\\"north east\\",\\"body\\":{\\"name\\":\\"Rex\\"}}"}}]\
                    """,
                    "tool_calls"),
                said("\"Rex has number 7.\"", "stop"))) {
      setUp(pets, model);

      var task = submit();

      var ended = awaitEnd((String) task.get("id"));
      assertThat(ended).as(ended.toString()).containsEntry("status", "completed");
      assertThat(ended).containsEntry("result", "Rex has number 7.");
      assertThat(pets.asked()).hasSize(1);
      isWhatWasDeclared(pets.asked().getFirst(), (String) task.get("id"));
      assertThat(model.asked()).hasSize(2);
      assertThat(model.asked().getFirst().body()).contains("addPet").doesNotContain("hush");
      assertThat(model.asked().getLast().body()).contains("{\\\"id\\\":7}");
    }
  }

  private static void isWhatWasDeclared(Asked asked, String task) {
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path()).isEqualTo("/v2/shelters/north%20east/pets");
    assertThat(asked.body()).isEqualTo("{\"name\":\"Rex\"}");
    assertThat(asked.headers()).containsEntry("x-api-key", "hush");
    assertThat(asked.headers().get("idempotency-key")).contains(task);
  }

  private void setUp(ScriptedServer pets, ScriptedServer model) {
    var yaml =
        """
        headers: {X-Api-Key: hush}
        openapi:
          openapi: 3.1.0
          servers: [{url: "%s/v2"}]
          paths:
            /shelters/{shelter}/pets:
              post:
                operationId: addPet
                parameters:
                  - {name: shelter, in: path, required: true, schema: {type: string}}
                requestBody:
                  required: true
                  content:
                    application/json:
                      schema: {type: object, properties: {name: {type: string}}}
        """
            .formatted(pets.url());
    put("/v1/tools/shelter", "application/yaml", yaml);
    put(
        "/v1/workspace/models",
        "application/json",
        """
        {"models":{"scripted":{"provider":"openai","model":"m","key":"k","url":"%s/v1"}}}\
        """
            .formatted(model.url()));
    put(
        "/v1/agents/keeper",
        "application/json",
        """
        {"name":"Keeper","tools":["addPet"],"work":{"default":"model","model":"scripted"}}\
        """);
  }

  private void put(String path, String contentType, String body) {
    var answer = http.send("PUT", path, contentType, body);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
  }

  private Map<String, Object> submit() {
    var answer =
        http.send(
            "POST",
            "/v1/tasks",
            "application/json",
            "{\"agentId\":\"keeper\",\"task\":\"Take Rex in.\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return Http.json(answer);
  }

  private Map<String, Object> awaitEnd(String task) {
    var until = Instant.now().plus(Duration.ofSeconds(30));
    var read = Http.json(http.get("/v1/tasks/" + task));
    while (!ENDED.contains(read.get("status"))) {
      assertThat(Instant.now()).as(read.toString()).isBefore(until);
      http.get("/v1/tasks/%s/events?wait=1&after=%s".formatted(task, read.get("events")));
      read = Http.json(http.get("/v1/tasks/" + task));
    }
    return read;
  }

  private static String said(String content, String reason) {
    return """
    {"id":"chatcmpl-1","object":"chat.completion","created":1767225600,"model":"m","choices":\
    [{"index":0,"message":{"role":"assistant","content":%s},"finish_reason":"%s"}],\
    "usage":{"prompt_tokens":12,"completion_tokens":6,"total_tokens":18}}\
    """
        .formatted(content, reason);
  }
}
