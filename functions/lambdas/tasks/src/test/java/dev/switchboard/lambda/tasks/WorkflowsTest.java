package dev.switchboard.lambda.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Rest;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkflowsTest {
  private static final String TWO_STEPS =
      """
      {"id": "letters", "title": "Write letters", "node": {"type": "sequential", "steps": [
        {"name": "draft", "node": {"type": "ask", "agent": "mia", "prompt": "Draft: {input}"}},
        {"name": "polish", "node": {"type": "ask", "agent": "mia", "prompt": "Polish: {draft}"}}]}%s}\
      """;

  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void a_workflow_is_made_read_changed_and_listed() {
    var made = rest.post("/v1/workflows", TWO_STEPS.formatted("")).is(201);
    var changed = rest.post("/v1/workflows", TWO_STEPS.formatted(", \"version\": 1")).is(201);

    assertThat(made.at("version")).isEqualTo(1);
    assertThat(changed.at("version")).isEqualTo(2);
    assertThat(rest.get("/v1/workflows/letters").isOk().at("node", "type")).isEqualTo("sequential");
    assertThat(rest.get("/v1/workflows").isOk().items()).hasSize(1);
    rest.post("/v1/workflows", TWO_STEPS.formatted(", \"version\": 1")).isProblem(409);
    memory.globex().get("/v1/workflows/letters").isProblem(404);
  }

  @Test
  void what_is_wrong_is_said_with_its_place() {
    var refused =
        rest.post("/v1/workflows", "{\"id\":\"x\",\"title\":\"y\",\"node\":{\"typ\":\"ask\"}}")
            .isProblem(400);

    assertThat((List<?>) refused.at("problems")).isNotEmpty();
    assertThat(refused.body()).contains("node");
  }

  @Test
  void a_run_is_started_once_and_shown_with_its_parts() {
    rest.post("/v1/workflows", TWO_STEPS.formatted("")).is(201);
    var keyed = rest.and("idempotency-key", "r1");
    var first = keyed.post("/v1/workflows/letters/runs", "{\"input\":\"Dear Ann\"}").is(202);
    var second = keyed.post("/v1/workflows/letters/runs", "{\"input\":\"Dear Ann\"}").is(202);

    assertThat(first.at("status")).isEqualTo("queued");
    assertThat(first.at("pattern")).isEqualTo("sequential");
    assertThat(second.at("taskId")).isEqualTo(first.at("taskId"));
    var path = "/v1/workflows/letters/runs/" + first.at("taskId");
    assertThat(rest.get(path).isOk().at("name")).isEqualTo("letters");
    rest.get(path.replace("letters", "others")).isProblem(404);
    memory.globex().get(path).isProblem(404);
  }

  @Test
  void a_run_that_cannot_be_is_refused() {
    rest.post("/v1/workflows/none/runs", "{\"input\":\"x\"}").isProblem(404);
    rest.post("/v1/workflows", TWO_STEPS.formatted("")).is(201);

    rest.post("/v1/workflows/letters/runs", "{}").refuses("input");
    rest.post("/v1/workflows/letters/runs", "{\"input\":\" \"}").refuses("input");
    rest.post("/v1/workflows/letters/runs", "{\"input\":\"x\",\"version\":7}").isProblem(404);
  }
}
