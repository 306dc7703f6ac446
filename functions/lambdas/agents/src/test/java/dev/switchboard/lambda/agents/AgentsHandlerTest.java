package dev.switchboard.lambda.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.conversation.tool.ToolNames;
import dev.switchboard.domain.task.declared.Declaration;
import dev.switchboard.domain.task.declared.Headers;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentsHandlerTest {
  private static final String SECRET = "whsec_" + "c2Vj".repeat(8);
  private static final String WHOLE =
      """
      {"id":"mia","name":"Mia","greeting":"Hello","persona":"Kind","calendar":"salon",
       "tools":["task_status","check_availability"],
       "aliases":[{"name":"set_appointment","tool":"book_appointment",
                   "parameters":{"start_time":"start"}}],
       "channels":{"vapi":{"assistantIds":["a-1","a-1"],"phoneNumberIds":["p-1"],
                   "numbers":["+442079460001"],"squadIds":["s-1"],"default":true,
                   "assistant":{"model":{"temperature":0.5,"tools":[{"a":null}]},"voice":null}}},
       "transferTo":"+442079460002",
       "owner":{"name":"Ada","email":"ada@example.com","phone":"+442079460003",
                "webhook":{"url":"https://example.com/told","secret":"%s"}},
       "work":{"default":"http","http":{"url":"https://example.com/work","secret":"%s"},
               "model":"clever"}}\
      """
          .formatted(SECRET, SECRET);

  private static final Declaration.Id PETS = new Declaration.Id("pets");

  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void an_agent_that_was_made_is_read_and_listed() {
    var made = rest.post("/v1/agents", WHOLE).is(201);
    var read = rest.get("/v1/agents/mia").isOk();

    assertThat(made.headers()).containsEntry("Location", "/v1/agents/mia");
    assertThat(read.body()).isEqualTo(made.body());
    assertThat(rest.get("/v1/agents").isOk().at("items", 0)).isEqualTo(read.at());
    assertThat(read.at("version")).isEqualTo(1);
    assertThat(String.valueOf(read.at("channels", "vapi", "assistantIds"))).isEqualTo("[a-1]");
    assertThat(read.at("channels", "vapi", "default")).isEqualTo(true);
    assertThat(String.valueOf(read.at("channels", "vapi", "assistant")))
        .isEqualTo("{model={temperature=0.5, tools=[{}]}}");
    assertThat(read.at("aliases", 0, "parameters", "start_time")).isEqualTo("start");
    assertThat(String.valueOf(read.at("tools"))).isEqualTo("[check_availability, task_status]");
    assertThat(read.at("owner", "phone")).isEqualTo("+442079460003");
    assertThat(read.at("work", "default")).isEqualTo("http");
    assertThat(read.at("work", "model")).isEqualTo("clever");
    assertThat(memory.agent().work().model()).contains("clever");
  }

  @Test
  void the_least_agent_has_a_name_and_all_tools() {
    var made = rest.post("/v1/agents", "{\"name\":\"Zoë & Søns – Front Desk!\"}").is(201);

    assertThat(made.at("id")).isEqualTo("zoe-s-ns-front-desk");
    assertThat(String.valueOf(made.at("tools"))).isEqualTo(ToolNames.OF_AGENTS.toString());
    assertThat(made.at("work", "default")).isEqualTo("model");
  }

  @Test
  void an_agent_may_have_operations_that_its_workspace_declared() {
    declare(memory.before.id(), "listPets");
    var wish = "{\"name\":\"Ada\",\"tools\":[\"listPets\",\"task_status\"]}";

    var made = rest.post("/v1/agents", wish).is(201);

    assertThat(String.valueOf(made.at("tools"))).isEqualTo("[task_status, listPets]");
    assertThat(memory.agent().tools()).containsExactlyInAnyOrder("task_status", "listPets");
    memory.globex().post("/v1/agents", wish).refuses("tools[0]");
    Memory.DECLARED.delete(memory.before.id(), PETS);
    rest.put("/v1/agents/ada", made.body()).isOk();
    rest.put("/v1/agents/eve", wish).refuses("tools[0]");
  }

  private static void declare(WorkspaceId workspace, String operation) {
    Map<String, Object> document =
        Map.of(
            "openapi",
            "3.1.0",
            "servers",
            List.of(Map.of("url", "https://pets.example")),
            "paths",
            Map.of("/pets", Map.of("get", Map.of("operationId", operation))));
    Memory.DECLARED.put(workspace, new Declaration(PETS, document, Headers.NONE));
  }

  @Test
  void secrets_are_never_answered_and_stay_where_none_is_sent() {
    rest.post("/v1/agents", WHOLE).is(201);
    var read = rest.get("/v1/agents/mia").isOk();
    var replaced = rest.put("/v1/agents/mia", read.body()).isOk();

    assertThat(read.body()).doesNotContain("whsec_");
    assertThat(read.at("owner", "webhook", "secretSet")).isEqualTo(true);
    assertThat(replaced.at("version")).isEqualTo(2);
    var stored = memory.agent();
    assertThat(stored.owner().webhook().orElseThrow().secret()).isEqualTo(SECRET);
    assertThat(stored.work().endpoint().orElseThrow().secret()).isEqualTo(SECRET);
  }

  @Test
  void an_agent_is_made_once() {
    rest.post("/v1/agents", WHOLE).is(201);

    rest.post("/v1/agents", WHOLE).isProblem(409);
  }

  @Test
  void put_makes_and_replaces() {
    var made = rest.put("/v1/agents/leo", "{\"name\":\"Leo\"}").is(201);
    var replaced = rest.put("/v1/agents/leo", "{\"id\":\"leo\",\"name\":\"Leonie\"}").isOk();

    assertThat(made.headers()).containsEntry("Location", "/v1/agents/leo");
    assertThat(replaced.at("name")).isEqualTo("Leonie");
    rest.put("/v1/agents/leo", "{\"id\":\"mia\",\"name\":\"Mia\"}").refuses("id");
  }

  @Test
  void a_stale_version_is_not_written() {
    rest.put("/v1/agents/leo", "{\"name\":\"Leo\"}").is(201);
    rest.put("/v1/agents/leo", "{\"name\":\"Two\",\"version\":1}").isOk();

    var stale = rest.put("/v1/agents/leo", "{\"name\":\"Three\",\"version\":1}").isProblem(409);
    assertThat(stale.at("version")).isEqualTo(2);
    rest.put("/v1/agents/new", "{\"name\":\"New\",\"version\":3}").isProblem(409);
    assertThat(rest.get("/v1/agents/leo").at("name")).isEqualTo("Two");
  }

  @Test
  void a_binding_leads_to_one_agent() {
    rest.post("/v1/agents", WHOLE).is(201);
    var taken =
        rest.put(
            "/v1/agents/leo",
            "{\"name\":\"Leo\",\"channels\":{\"vapi\":{\"numbers\":[\"+442079460001\"]}}}");

    assertThat(taken.isProblem(409).at("binding", "value")).isEqualTo("+442079460001");
    assertThat(String.valueOf(taken.at("detail"))).contains("number +442079460001");
  }

  @Test
  void a_deleted_agent_is_gone() {
    rest.post("/v1/agents", WHOLE).is(201);

    assertThat(rest.delete("/v1/agents/mia").is(204).body()).isEmpty();
    rest.get("/v1/agents/mia").isProblem(404);
    rest.delete("/v1/agents/mia").isProblem(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assistantId=a-1",
        "phoneNumberId=p-1",
        "number=%2B442079460001",
        "number=+442079460001",
        "squadId=s-1",
        "assistantId=unknown&number=%2B442079460001"
      })
  void an_agent_is_looked_up_by_what_it_is_bound_to(String query) {
    rest.post("/v1/agents", WHOLE).is(201);

    assertThat(rest.get("/v1/agents/lookup?channel=vapi&" + query).isOk().at("id"))
        .isEqualTo("mia");
    memory.globex().get("/v1/agents/lookup?channel=vapi&" + query).isProblem(404);
  }

  @Test
  void a_lookup_says_what_it_lacks() {
    rest.get("/v1/agents/lookup?assistantId=a-1").refuses("channel");
    rest.get("/v1/agents/lookup?channel=fax&assistantId=a-1").refuses("channel");
    rest.get("/v1/agents/lookup?channel=vapi").refuses("assistantId");
    rest.get("/v1/agents/lookup?channel=vapi&assistantId=%20").refuses("assistantId");
    rest.get("/v1/agents/lookup?channel=vapi&squadId=none").isProblem(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\":\"\" | name",
        "\"name\":\"A\",\"id\":\"Not An Id\" | id",
        "\"name\":\"A\",\"id\":\"lookup\" | id",
        "\"name\":\"!!!\" | id",
        "\"name\":\"A\",\"tools\":[\"task_status\",\"fly\"] | tools[1]",
        "\"name\":\"A\",\"tools\":[null] | tools[0]",
        "\"name\":\"A\",\"calendar\":\"a b\" | calendar",
        "\"name\":\"A\",\"aliases\":[{\"name\":\"x\",\"tool\":\"fly\"}] | aliases[0].tool",
        "\"name\":\"A\",\"aliases\":[{\"tool\":\"task_status\"}] | aliases[0].name",
        "\"name\":\"A\",\"aliases\":[null] | aliases[0]",
        "\"name\":\"A\",\"channels\":{\"vapi\":{\"numbers\":[\"020\"]}} | channels.vapi.numbers[0]",
        "\"name\":\"A\",\"channels\":{\"vapi\":{\"squadIds\":[null]}} | channels.vapi.squadIds[0]",
        "\"name\":\"A\",\"channels\":{\"fax\":{}} | channels.fax",
        "\"name\":\"A\",\"transferTo\":\"12\" | transferTo",
        "\"name\":\"A\",\"owner\":{} | owner.name",
        "\"name\":\"A\",\"owner\":{\"name\":\"O\",\"email\":\"x\"} | owner.email",
        "\"name\":\"A\",\"owner\":{\"name\":\"O\",\"webhook\":{\"url\":\"https://e.com\"}} |"
            + " owner.webhook.secret",
        "\"name\":\"A\",\"owner\":{\"name\":\"O\",\"webhook\":{\"url\":\"https://e.com\",\"secret\":\"x\"}}"
            + " | owner.webhook.secret",
        "\"name\":\"A\",\"owner\":{\"name\":\"O\",\"webhook\":{\"url\":\"file:///x\",\"secret\":\"x\"}}"
            + " | owner.webhook.url",
        "\"name\":\"A\",\"work\":{\"default\":\"http\"} | work.http",
        "\"name\":\"A\",\"work\":{\"default\":\"?\"} | work.default",
        "\"name\":\"A\",\"work\":{\"model\":\"No Name\"} | work.model",
        "\"name\":\"A\",\"version\":-1 | version",
        "\"name\":\"A\",\"version\":1e400 | version",
        "\"name\":\"A\",\"colour\":1 | colour"
      })
  void a_wrong_field_is_refused_by_name(String fields, String wrong) {
    rest.post("/v1/agents", "{%s}".formatted(fields)).refuses(wrong);
    assertThat(rest.get("/v1/agents").items()).isEmpty();
  }

  @Test
  void too_many_bindings_are_refused() {
    var ids =
        IntStream.rangeClosed(0, 40)
            .mapToObj("\"a%d\""::formatted)
            .collect(Collectors.joining(","));
    var body = "{\"name\":\"A\",\"channels\":{\"vapi\":{\"assistantIds\":[%s]}}}".formatted(ids);

    rest.post("/v1/agents", body).refuses("channels.vapi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MIA", "a.b", "a%20b", "%2e%2e", "-", "ä", "mia%00"})
  void an_id_of_no_known_form_is_unknown(String id) {
    rest.get("/v1/agents/" + id).isProblem(404);
    rest.delete("/v1/agents/" + id).isProblem(404);
    rest.put("/v1/agents/" + id, "{\"name\":\"A\"}").isProblem(400);
  }

  @Test
  void one_workspace_never_reaches_the_agents_of_another() {
    rest.post("/v1/agents", WHOLE).is(201);
    var other = memory.globex();

    other.get("/v1/agents/mia").isProblem(404);
    other.delete("/v1/agents/mia").isProblem(404);
    assertThat(other.get("/v1/agents").isOk().items()).isEmpty();
    other.put("/v1/agents/mia", WHOLE).is(201);
    assertThat(rest.get("/v1/agents/mia").at("version")).isEqualTo(1);
  }
}
