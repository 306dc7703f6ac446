package dev.switchboard.adapter.http.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Answer;
import dev.switchboard.adapter.http.Rest;
import dev.switchboard.adapter.log.Levels;
import dev.switchboard.adapter.log.Output;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class RestDoorTest {
  private static final SampleDoor DOOR = new SampleDoor();

  private final Rest rest = Rest.with(DOOR, OneWorkspace.KEY.written());

  @Test
  void a_controller_is_given_the_workspace_of_the_key() {
    var answer = rest.get("/sample/workspace").isOk();

    assertThat(answer.at("workspace")).isEqualTo("acme");
    assertThat(answer.headers().get("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void what_is_logged_bears_the_id_of_the_request_and_nothing_of_it_stays() {
    var answer = rest.get("/sample/log").isOk();

    assertThat(answer.at("correlationId")).isEqualTo(Rest.REQUEST);
    assertThat(answer.at("function")).isEqualTo("sample");
    assertThat(answer.at("workspace")).isEqualTo("acme");
    assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
  }

  /// What others say may repeat what was sent.
  @Test
  void a_bug_is_logged_under_the_id_of_its_request_and_tells_nothing_of_it() {
    var lines = new ArrayList<String>();
    var before = Output.use(new Output(Output.Form.JSON, Levels.OF_FUNCTIONS, lines::add));
    try {
      rest.get("/sample/fails/otherwise").isProblem(500);
      rest.get("/sample/fails/passing").isProblem(503);
      rest.post("/sample/things", "{\"name\":\"a\",\"size\":\"+447700900731\"}").isProblem(400);
      rest.get("/sample/number?of=%2B447700900731x").isProblem(400);
    } finally {
      Output.use(before);
    }

    assertThat(lines)
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(line -> line.contains(Rest.REQUEST))
        .noneMatch(line -> line.contains("447700900731"));
  }

  @Test
  void the_key_may_be_in_a_header_of_its_own() {
    var other = new Rest(DOOR, Map.of("x-api-key", OneWorkspace.KEY.written()));

    other.get("/sample/workspace").isOk();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Basic eDp5",
        "Bearer nonsense",
        "Bearer swb_acme_yyyyyyyyyyyyyyyyyyyyyyyy",
        "Bearer swb_other_xxxxxxxxxxxxxxxxxxxxxxxx"
      })
  void without_a_known_key_nothing_is_reached(String header) {
    var nobody = new Rest(DOOR, Map.of("authorization", header));

    for (var path : new String[] {"/sample/workspace", "/nowhere", "/"}) {
      var answer = nobody.get(path).isProblem(401);
      assertThat(answer.headers()).containsEntry("WWW-Authenticate", "Bearer");
    }
  }

  @Test
  void a_key_that_cannot_be_checked_just_now_is_checked_later() {
    var answer = Rest.with(DOOR, "swb_down_" + "x".repeat(24)).get("/sample/workspace");

    assertThat(answer.isProblem(503).headers()).containsEntry("Retry-After", "1");
  }

  @Test
  void pages_follow_each_other_without_gap_or_repeat() {
    var first = rest.get("/sample/seconds?limit=6").isOk();
    var second = rest.get("/sample/seconds?limit=6&before=" + first.at("next")).isOk();

    assertThat(first.items()).hasSize(6);
    assertThat(second.items()).hasSize(4);
    assertThat(second.at("items", 0)).isEqualTo("2020-01-01T00:00:03Z");
    assertThat(second.body()).doesNotContain("next");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=101", "limit=x", "limit=", "limit=99999999999", "limit=-1"})
  void a_limit_is_1_to_100(String query) {
    rest.get("/sample/seconds?" + query).refuses("limit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2020-01-01",
        "+999999999-01-01T00:00:00Z",
        "1969-01-01T00:00:00Z",
        ""
      })
  void a_time_has_an_offset_and_is_of_our_age(String time) {
    rest.get("/sample/seconds?before=" + time).refuses("before");
  }

  @Test
  void a_plus_sign_that_was_not_encoded_is_read_all_the_same() {
    var answer = rest.get("/sample/time?at=2026-03-03T14:30:00+01:00").isOk();

    assertThat(answer.at("at")).isEqualTo("2026-03-03T13:30:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\" \"} | name",
        "{} | name",
        "{\"name\":\"a\",\"size\":10} | size",
        "{\"name\":\"a\",\"parts\":[{\"label\":\"b\"},{}]} | parts[1].label",
        "{\"name\":\"a\",\"colour\":\"red\"} | colour",
        "{\"name\":\"a\",\"parts\":[{\"label\":\"b\",\"odd\":1}]} | parts[0].odd",
        "{\"name\":\"a\",\"size\":\"big\"} | size",
        "{\"name\":\"a\",\"size\":99999999999} | size",
        "{\"name\":\"a\",\"size\":1e999999999} | size",
        "{\"name\":{},\"size\":1} | name",
        "{\"name\":\"a\",\"parts\":7} | parts[0]",
        "{\"name\":\"a\",\"parts\":[7]} | parts[0]",
        "{\"name\":\"a\",\"free\":[]} | free"
      })
  void a_wrong_field_is_named(String body, String field) {
    rest.post("/sample/things", body).refuses(field);
  }

  @Test
  void all_wrong_fields_are_named_at_once() {
    var answer = rest.post("/sample/things", "{\"size\":10,\"parts\":[{}]}").refuses("name");

    assertThat(answer.at("errors", 1, "field")).isEqualTo("parts[0].label");
    assertThat(answer.at("errors", 2, "field")).isEqualTo("size");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "nonsense",
        "[]",
        "null",
        "7",
        "\"text\"",
        "{\"name\":\"a\"",
        "{name:1}",
        "\u0000"
      })
  void a_body_that_is_no_object_is_refused(String body) {
    rest.post("/sample/things", body).isProblem(400);
  }

  @Test
  void a_body_nested_without_end_is_refused() {
    rest.post("/sample/things", "{\"name\":\"a\",\"free\":{\"x\":" + "[".repeat(100_000))
        .isProblem(400);
  }

  @Test
  void a_body_is_read_as_it_was_written() {
    var body = "{\"name\":\"Zoë\",\"parts\":[],\"free\":{\"x\":[1,2.5,null]}}";

    assertThat(rest.post("/sample/things", body).isOk().body()).isEqualTo(body);
  }

  @Test
  void a_query_value_that_is_missing_or_odd_is_named() {
    rest.get("/sample/number").refuses("of");
    rest.get("/sample/number?of=x").refuses("of");
  }

  @Test
  void every_other_refusal_is_a_problem_too() {
    rest.get("/nowhere").isProblem(404);
    rest.get("/sample/fails/a%zz").isProblem(400);
    rest.delete("/sample/things").isProblem(405);
    rest.send("BREW", "/sample/things", Optional.empty()).isProblem(405);
    rest.and("accept", "text/csv").get("/sample/workspace").isProblem(406);
    rest.and("content-type", "text/plain").post("/sample/things", "{}").isProblem(415);
    rest.and("content-type", "application/x-www-form-urlencoded")
        .post("/sample/things", "a=b")
        .isProblem(415);
    rest.and("content-type", "application/json;charset=odd")
        .post("/sample/things", "{}")
        .isProblem(400);
    rest.post("/sample/things", "x".repeat(300_000)).isProblem(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/a b", "/{x}", "/{", "/%", "//", "/a/../b", "/\u0000", "/ä", "x", "/\\", "/a#b"})
  void a_path_as_no_client_should_send_it_is_refused_all_the_same(String path) {
    var answer = rest.get(path);

    assertThat(answer.status()).isIn(400, 404);
    answer.isProblem(answer.status());
  }

  @Test
  void a_problem_says_where_it_is_and_carries_what_helps() {
    var answer = rest.get("/sample/fails/taken").isProblem(409);

    assertThat(answer.at("instance")).isEqualTo("/sample/fails/taken");
    assertThat(answer.at("alternatives", 0)).isEqualTo("b");
    assertThat(answer.body()).doesNotContain("errors");
  }

  @Test
  void what_broke_inside_stays_inside() {
    assertThat(rest.get("/sample/fails/lasting").isProblem(500))
        .satisfies(RestDoorTest::tellsNothing);
    assertThat(rest.get("/sample/fails/bug").isProblem(500)).satisfies(RestDoorTest::tellsNothing);
    assertThat(rest.get("/sample/fails/passing").isProblem(503).headers())
        .containsEntry("Retry-After", "1");
  }

  private static void tellsNothing(Answer answer) {
    assertThat(answer.body()).doesNotContain("secret-one");
  }
}
