package dev.switchboard.domain.task.declared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.task.declared.ReadOpenApi.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An OpenAPI document to test with.
final class Petshop {
  static final Headers KEY = new Headers(Map.of("X-Api-Key", "hush"));

  private Petshop() {}

  static DeclaredTool tool(String name) {
    return ((Reading.Read) new ReadOpenApi().read(document(), KEY))
        .tools().stream().filter(tool -> tool.spec().name().equals(name)).findFirst().orElseThrow();
  }

  static List<String> refusals(Map<String, Object> document) {
    var reading = new ReadOpenApi().read(document, KEY);
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused) reading).why();
  }

  static Map<String, Object> document() {
    return document(
        "https://api.petshop.example/v2",
        Map.of(
            "/pets/{id}",
            Map.of(
                "parameters",
                List.of(Map.of("$ref", "#/components/parameters/Id")),
                "get",
                operation("getPet", List.of(query("verbose", "boolean"))),
                "delete",
                operation("removePet", List.of())),
            "/pets",
            Map.of(
                "get", operation("listPets", List.of(tags())),
                "post", withBody(operation("addPet", List.of()))),
            "/sales",
            Map.of("post", withBody(operation("sell", List.of(header("Idempotency-Key")))))));
  }

  static Map<String, Object> document(String server, Map<String, Object> paths) {
    return Map.of(
        "openapi",
        "3.1.0",
        "servers",
        List.of(Map.of("url", server)),
        "paths",
        paths,
        "components",
        Map.of(
            "parameters",
            Map.of(
                "Id",
                Map.of("name", "id", "in", "path", "required", true, "schema", type("string"))),
            "schemas",
            Map.of(
                "Pet",
                Map.of(
                    "type", "object",
                    "properties", Map.of("name", type("string"), "age", type("integer")),
                    "required", List.of("name"),
                    "example", Map.of("name", "Rex")),
                "Loop",
                Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of(
                        "a", Map.of("$ref", "#/components/schemas/Loop"),
                        "b", Map.of("$ref", "#/components/schemas/Loop"))))));
  }

  static Map<String, Object> operation(String id, List<Object> parameters) {
    return Map.of("operationId", id, "summary", "Does " + id + ".", "parameters", parameters);
  }

  static Map<String, Object> withBody(Map<String, Object> operation) {
    return withBody(operation, "application/json", Map.of("$ref", "#/components/schemas/Pet"));
  }

  static Map<String, Object> withBody(Map<String, Object> operation, String type, Object schema) {
    var with = new LinkedHashMap<>(operation);
    with.put(
        "requestBody", Map.of("required", true, "content", Map.of(type, Map.of("schema", schema))));
    return with;
  }

  static Map<String, Object> query(String name, String type) {
    return Map.of("name", name, "in", "query", "schema", type(type));
  }

  static Map<String, Object> header(String name) {
    return Map.of("name", name, "in", "header", "required", true, "schema", type("string"));
  }

  static Map<String, Object> type(String type) {
    return Map.of("type", type);
  }

  private static Map<String, Object> tags() {
    return Map.of(
        "name", "tag", "in", "query", "schema", Map.of("type", "array", "items", type("string")));
  }
}
