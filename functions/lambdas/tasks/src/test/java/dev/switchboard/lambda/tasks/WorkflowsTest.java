package dev.switchboard.lambda.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Rest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowsTest {
  private static final Path SAMPLES = Path.of("../../../samples/workflows");
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

  @ParameterizedTest
  @ValueSource(
      strings = {"application/yaml", "application/x-yaml", "text/yaml", "text/yaml; charset=utf-8"})
  void a_workflow_may_be_written_in_yaml(String type) {
    var yaml =
        """
        # as people write it
        id: letters
        title: Write letters
        node:
          type: sequential
          steps:
            - name: draft
              node: {type: ask, agent: mia, prompt: "Draft: {input}"}
            - name: polish
              retries: 2
              node:
                type: ask
                agent: mia
                prompt: |
                  Polish: {draft}
                form: {type: object, properties: {text: {type: string}}}
        """;

    var made = rest.and("content-type", type).post("/v1/workflows", yaml).is(201);

    assertThat(made.at("node", "steps", 1, "retries")).isEqualTo(2);
    assertThat(made.at("node", "steps", 1, "node", "prompt")).isEqualTo("Polish: {draft}\n");
    assertThat(rest.get("/v1/workflows/letters").isOk().body()).isEqualTo(made.body());
    assertThat(rest.post("/v1/workflows", made.body()).is(201).at("version")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "viewing-letter, sequential",
    "repair-offers, parallel",
    "deposit-dispute, debate",
    "listing, verification",
    "tenancy-question, expert-panel"
  })
  void there_is_a_sample_of_each_pattern_that_can_be_made_and_run(String id, String pattern)
      throws IOException {
    // The one agent that there is here does for both of the sample business.
    var sample = Files.readString(SAMPLES.resolve(id + ".yaml")).replace("rory", "mia");

    var made = rest.and("content-type", "application/yaml").post("/v1/workflows", sample).is(201);

    assertThat(made.at("node", "type")).isEqualTo(pattern);
    rest.and("Idempotency-Key", id)
        .post("/v1/workflows/%s/runs".formatted(id), "{\"input\":\"A flat\"}")
        .is(202);
  }

  @Test
  void yaml_that_cannot_be_read_is_refused_with_its_place() {
    var yaml = rest.and("content-type", "application/yaml");
    var refused = yaml.post("/v1/workflows", "id: a\ntitle: [b\nnode: {}").isProblem(400);

    assertThat(refused.at("line")).isEqualTo(3);
    assertThat(refused.at("column")).isEqualTo(5);
    assertThat(String.valueOf(refused.at("detail"))).contains("Line 3, column 5");
    yaml.post("/v1/workflows", "a: &a [x]\nb: [*a]").isProblem(400);
    yaml.post("/v1/workflows", "a: !!java.net.URL [x]").isProblem(400);
    yaml.post("/v1/workflows", "").isProblem(400);
    assertThat((List<?>) yaml.post("/v1/workflows", "id: a").isProblem(400).at("problems"))
        .hasSize(2);
    rest.and("content-type", "text/plain").post("/v1/workflows", "id: a").isProblem(415);
  }

  @Test
  void what_does_not_say_what_it_is_is_read_as_json() {
    rest.send("POST", "/v1/workflows", Optional.of(TWO_STEPS.formatted(""))).is(201);

    for (var sent : List.of("", "[]", "null", "{", "id: a")) {
      rest.post("/v1/workflows", sent).isProblem(400);
    }
  }

  @Test
  void the_schema_is_there_for_editors_which_have_no_key() {
    var schema = memory.stranger().get("/v1/workflows/schema.json").isOk();

    assertThat(schema.at("$schema")).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.headers().get("Content-Type")).startsWith("application/schema+json");
    memory.stranger().get("/v1/workflows/schema").isProblem(401);
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
