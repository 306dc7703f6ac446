package dev.switchboard.domain.task.declared;

import static dev.switchboard.domain.task.declared.Petshop.document;
import static dev.switchboard.domain.task.declared.Petshop.header;
import static dev.switchboard.domain.task.declared.Petshop.operation;
import static dev.switchboard.domain.task.declared.Petshop.query;
import static dev.switchboard.domain.task.declared.Petshop.refusals;
import static dev.switchboard.domain.task.declared.Petshop.withBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.switchboard.domain.task.Move.Repeat;
import dev.switchboard.domain.task.declared.DeclaredTool.Method;
import dev.switchboard.domain.task.declared.DeclaredTool.Place;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadOpenApiTest {
  private static final String SERVER = "https://api.petshop.example";

  @Test
  void an_operation_is_a_tool_with_its_parameters() {
    var tool = Petshop.tool("getPet");

    assertThat(tool.method()).isEqualTo(Method.GET);
    assertThat(tool.url()).isEqualTo("https://api.petshop.example/v2/pets/{id}");
    assertThat(tool.places()).isEqualTo(Map.of("id", Place.PATH, "verbose", Place.QUERY));
    assertThat(tool.spec().description()).isEqualTo("Does getPet.");
    assertThat(tool.spec().parameters())
        .isEqualTo(
            Map.of(
                "type",
                "object",
                "properties",
                Map.of("id", Map.of("type", "string"), "verbose", Map.of("type", "boolean")),
                "required",
                List.of("id"),
                "additionalProperties",
                false));
  }

  @Test
  void a_body_is_one_argument_and_what_it_refers_to_is_in_it() {
    var body = Petshop.tool("addPet").spec().parameters().get("properties");

    assertThat(String.valueOf(body))
        .contains("body={", "age={type=integer}")
        .doesNotContain("$ref", "example");
  }

  @ParameterizedTest
  @CsvSource({"getPet, HARMLESS", "removePet, HARMLESS", "addPet, ONCE", "sell, HARMLESS"})
  void what_is_not_idempotent_is_done_once_unless_it_knows_repeats(String name, Repeat repeat) {
    assertThat(Petshop.tool(name).repeat()).isEqualTo(repeat);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://api.petshop.example",
        "/v2",
        "https://me:secret@api.petshop.example",
        "https://{region}.petshop.example",
        "https://api.petshop.example/v2?key=1",
        "https://api.petshop.example/v2#a",
        "https://api.petshop.example/v2/../v1",
        "https://api petshop.example",
        "javascript:alert(1)",
        ""
      })
  void a_server_that_is_not_one_fixed_public_kind_of_address_is_refused(String url) {
    var paths = Map.<String, Object>of("/pets", Map.of("get", operation("listPets", List.of())));

    assertThat(refusals(document(url, paths)).toString())
        .contains("servers[0].url")
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pets",
        "//evil.example/pets",
        "/pets/..",
        "/./pets",
        "/pets/{id",
        "/a?b=1",
        "/a b",
        "/a\r\nb",
        "/a@b{"
      })
  void a_path_that_is_not_of_plain_segments_is_refused(String path) {
    assertThat(refusals(get(path, List.of()))).anyMatch(why -> why.contains("plain segments"));
  }

  @Test
  void what_is_not_understood_is_refused_and_named() {
    var loop = Map.of("$ref", "#/components/schemas/Loop");
    var form = withBody(operation("a", List.of()), "multipart/form-data", Map.of());
    var combined =
        withBody(operation("a", List.of()), "application/json", Map.of("allOf", List.of()));
    var endless = withBody(operation("a", List.of()), "application/json", loop);

    assertThat(refusals(post(form)))
        .containsExactly("POST /p: requestBody must be of application/json.");
    assertThat(refusals(post(combined))).containsExactly("POST /p: body must not use allOf.");
    assertThat(refusals(post(endless))).singleElement().asString().contains("each $ref must");
    assertThat(refusals(get("/p", List.of(query("q", "object")))))
        .containsExactly("GET /p: parameter q must have a schema of one plain type.");
    assertThat(refusals(get("/p", List.of(Map.of("name", "c", "in", "cookie")))))
        .containsExactly("GET /p: parameter c must be in path, query or header, and is in cookie.");
    assertThat(refusals(get("/p/{id}", List.of())))
        .containsExactly("GET /p/{id}: the {names} of the path must be its parameters in path.");
    assertThat(refusals(document(SERVER, Map.of("/p", Map.of("head", Map.of())))))
        .containsExactly("HEAD /p: this method is not supported.");
    assertThat(refusals(document(SERVER, Map.of())))
        .containsExactly("paths must have at least one operation.");
  }

  @Test
  void a_parameter_without_a_type_is_refused() {
    var untyped = Map.of("name", "q", "in", "query", "schema", Map.of());

    assertThat(refusals(get("/p", List.of(untyped))))
        .containsExactly("GET /p: parameter q must have a schema of one plain type.");
  }

  @Test
  void an_operation_without_a_usable_name_and_one_of_the_same_name_are_refused() {
    assertThat(refusals(post(operation("not a name", List.of()))).getFirst())
        .contains("operationId must be 1 to 64");
    var twice =
        Map.<String, Object>of(
            "/a", Map.of("get", operation("a", List.of())),
            "/b", Map.of("get", operation("a", List.of())));
    assertThat(refusals(document(SERVER, twice)))
        .containsExactly("operationId (a) must be there once only.");
  }

  @Test
  void what_is_not_understood_does_not_keep_the_rest_out() {
    var loop = Map.of("$ref", "#/components/schemas/Loop");
    var paths = new LinkedHashMap<String, Object>();
    paths.put(
        "/loop", Map.of("post", withBody(operation("loop", List.of()), "application/json", loop)));
    paths.put("/pets", Map.of("get", operation("listPets", List.of()), "trace", Map.of()));
    paths.put("/form", Map.of("put", withBody(operation("form", List.of()), "text/csv", Map.of())));

    var reading = new ReadOpenApi().read(document(SERVER, paths), Petshop.KEY);

    assertThat(reading)
        .isInstanceOfSatisfying(
            ReadOpenApi.Reading.Read.class,
            read -> {
              assertThat(read.server()).isEqualTo(SERVER);
              assertThat(read.tools()).extracting(DeclaredTool::name).containsExactly("listPets");
              assertThat(read.leftOut())
                  .satisfiesExactly(
                      why -> assertThat(why).startsWith("POST /loop: each $ref must"),
                      why -> assertThat(why).startsWith("TRACE /pets: this method"),
                      why -> assertThat(why).startsWith("PUT /form: requestBody must"));
            });
  }

  @Test
  void a_document_of_endless_references_is_read_in_a_moment() {
    var schemas = new LinkedHashMap<String, Object>();
    for (int i = 0; i < 30; i++) {
      var next = Map.of("$ref", "#/components/schemas/S" + (i + 1));
      schemas.put("S" + i, Map.of("type", "object", "properties", Map.of("a", next, "b", next)));
    }
    schemas.put("S30", Map.of("type", "string"));
    var bomb = Map.of("$ref", "#/components/schemas/S0");
    var paths = new LinkedHashMap<String, Object>();
    for (int i = 0; i < 100; i++) {
      var each = withBody(operation("bomb" + i, List.of()), "application/json", bomb);
      paths.put("/p" + i, Map.of("post", each));
    }
    var document = new LinkedHashMap<>(document(SERVER, paths));
    document.put("components", Map.of("schemas", schemas));

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(refusals(document)).hasSize(100).allMatch(why -> why.contains("$ref")));
  }

  @Test
  void no_operation_has_a_server_of_its_own() {
    var elsewhere =
        Map.<String, Object>of(
            "operationId", "a", "servers", List.of(Map.of("url", "https://evil.example")));

    assertThat(refusals(post(elsewhere)).getFirst()).contains("servers must be declared");
  }

  @Test
  void a_required_header_comes_from_the_owner_and_never_from_a_model() {
    assertThat(refusals(get("/p", List.of(header("X-Tenant")))))
        .containsExactly("GET /p: header X-Tenant is required, so its value must be declared.");
    assertThat(new ReadOpenApi().read(get("/p", List.of(header("x-api-key"))), Petshop.KEY))
        .isInstanceOfSatisfying(
            ReadOpenApi.Reading.Read.class,
            read -> assertThat(read.tools().getFirst().places()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "Host, a",
    "Content-Length, 1",
    "Idempotency-Key, a",
    "'a b', c",
    "X-A, 'a\r\nX-B: c'",
    "X-A, ''"
  })
  void headers_that_say_where_a_request_goes_or_ends_are_refused(String name, String value) {
    assertThatThrownBy(() -> new Headers(Map.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_value_of_a_header_is_told_to_nobody() {
    assertThat(Petshop.tool("getPet").toString()).contains("X-Api-Key").doesNotContain("hush");
  }

  private static Map<String, Object> get(String path, List<Object> parameters) {
    return document(SERVER, Map.of(path, Map.of("get", operation("a", parameters))));
  }

  private static Map<String, Object> post(Map<String, Object> operation) {
    return document(SERVER, Map.of("/p", Map.of("post", operation)));
  }
}
