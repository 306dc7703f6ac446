package dev.switchboard.lambda.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Answer;
import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.task.declared.Declaration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredTest {
  private static final String PATH = "/v1/tools/pets";
  private static final String DOCUMENT =
      """
      {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1", "x-nothing": null},
       "servers": [{"url": "https://pets.example/v2"}],
       "paths": {"/pets/{id}": {
         "get": {"operationId": "getPet", "summary": "Looks a pet up.", "parameters": [
           {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}]},
         "delete": {"operationId": "not a name"}},
        "/pets": {"post": {"operationId": "addPet", "requestBody": {"required": true,
          "content": {"application/json": {"schema": {"type": "object"}}}}}}}}\
      """;

  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void the_answer_says_what_was_understood_and_what_not_and_no_secret() {
    var made = put(DOCUMENT, ",\"headers\":{\"X-Api-Key\":\"hush\"}").is(201);

    assertThat(made.headers()).containsEntry("Location", PATH);
    assertThat(made.at("server")).isEqualTo("https://pets.example/v2");
    assertThat(operations(made)).containsExactlyInAnyOrder("getPet", "addPet");
    assertThat(String.valueOf(made.at("operations")))
        .contains("url=https://pets.example/v2/pets/{id}", "repeat=again", "repeat=once");
    assertThat((List<?>) made.at("leftOut"))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("DELETE /pets/{id}: operationId must be");
    assertThat(String.valueOf(made.at("headersSet"))).isEqualTo("[x-api-key]");
    assertThat(made.body()).doesNotContain("hush");
    assertThat(rest.get(PATH).isOk().body()).isEqualTo(made.body());
    assertThat(rest.get("/v1/tools").isOk().body()).doesNotContain("hush", "paths");
    assertThat(stored().headers().values()).containsEntry("X-Api-Key", "hush");
  }

  @Test
  void what_was_shown_can_be_sent_back_and_the_headers_stay() {
    var made = put(DOCUMENT, ",\"headers\":{\"X-Api-Key\":\"hush\"}").is(201);

    assertThat(rest.put(PATH, made.body()).isOk().body()).isEqualTo(made.body());
    assertThat(stored().headers().values()).containsEntry("X-Api-Key", "hush");

    put(DOCUMENT, ",\"headers\":{}").isOk();
    assertThat(stored().headers().values()).isEmpty();
  }

  @Test
  void headers_never_go_to_another_server_than_they_were_sent_for() {
    put(DOCUMENT, ",\"headers\":{\"X-Api-Key\":\"hush\"}").is(201);

    put(DOCUMENT.replace("pets.example", "evil.example"), "").refuses("headers");

    assertThat(stored().document().toString()).doesNotContain("evil");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://pets.example",
        "https://127.0.0.1/v2",
        "https://10.0.0.8",
        "https://169.254.169.254/latest",
        "https://[::1]",
        "https://[fd00::1]",
        "https://0x7f.1",
        "https://me:you@pets.example",
        "file:///etc/passwd"
      })
  void an_address_that_must_not_be_called_is_refused(String server) {
    var refused = put(DOCUMENT.replace("https://pets.example/v2", server), "").isProblem(400);

    assertThat(String.valueOf(refused.at("problems"))).contains("servers[0].url");
    rest.get(PATH).isProblem(404);
  }

  @Test
  void a_document_of_which_nothing_is_understood_is_refused_with_all_reasons() {
    var refused = put("{\"openapi\":\"2.0\",\"paths\":{\"/a\":{\"get\":{}}}}", "").isProblem(400);

    assertThat((List<?>) refused.at("problems")).hasSize(3);
    put("{}", "").isProblem(400);
    rest.put(PATH, "{}").refuses("openapi");
    rest.put(PATH, "{\"openapi\":[]}").isProblem(400);
    put(DOCUMENT, ",\"headers\":{\"Host\":\"a\"}").refuses("headers");
    put(DOCUMENT, ",\"headers\":{\"X\":\"a\\nb\"}").refuses("headers");
    rest.put(PATH, "{\"openApi\":%s}".formatted(DOCUMENT)).refuses("openApi");
    rest.put("/v1/tools/No", "{\"openapi\":%s}".formatted(DOCUMENT)).refuses("id");
  }

  @Test
  void a_name_of_ours_or_of_another_document_is_refused() {
    assertThat(put(DOCUMENT.replace("addPet", "book_appointment"), "").isProblem(400).body())
        .contains("operationId (book_appointment)");
    put(DOCUMENT, "").is(201);
    assertThat(
            rest.put("/v1/tools/more", "{\"openapi\":%s}".formatted(DOCUMENT))
                .isProblem(400)
                .body())
        .contains("operationId (getPet)", "operationId (addPet)");
  }

  @Test
  void it_may_be_written_in_yaml() {
    var yaml =
        """
        headers: {X-Api-Key: hush}
        openapi:
          openapi: 3.1.0
          servers: [{url: "https://pets.example"}]
          paths:
            /pets:
              get: {operationId: listPets, responses: {200: {description: All of them}}}
        """;
    var made = rest.and("content-type", "application/yaml").put(PATH, yaml).is(201);

    assertThat(operations(made)).containsExactly("listPets");
    assertThat(stored().headers().values()).containsEntry("X-Api-Key", "hush");
    rest.and("content-type", "text/yaml").put(PATH, "headers: {}").refuses("openapi");
    rest.and("content-type", "text/yaml").put(PATH, "openapi: 3").refuses("openapi");
    rest.and("content-type", "text/yaml")
        .put(PATH, "openapi: {}\nheaders: {X-A: 1}")
        .refuses("headers");
  }

  @Test
  void one_that_is_deleted_is_gone_and_another_workspace_never_had_it() {
    put(DOCUMENT, "").is(201);
    var globex = memory.globex();
    globex.get(PATH).isProblem(404);
    globex.delete(PATH).isProblem(404);
    assertThat(globex.get("/v1/tools").isOk().items()).isEmpty();
    memory.stranger().get(PATH).isProblem(401);

    rest.delete(PATH).is(204);

    rest.get(PATH).isProblem(404);
    rest.delete(PATH).isProblem(404);
  }

  private Answer put(String document, String more) {
    return rest.put(PATH, "{\"openapi\":%s%s}".formatted(document, more));
  }

  private static List<String> operations(Answer answer) {
    var operations = (List<?>) Objects.requireNonNull(answer.at("operations"));
    return operations.stream().map(each -> String.valueOf(((Map<?, ?>) each).get("name"))).toList();
  }

  private Declaration stored() {
    return Memory.DECLARATIONS.find(memory.workspace, new Declaration.Id("pets")).orElseThrow();
  }
}
