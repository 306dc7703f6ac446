package dev.switchboard.lambda.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Answer;
import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.notice.Endpoint;
import dev.switchboard.domain.notice.EndpointId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsApiTest {
  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void one_that_is_opened_shows_its_secret_once() {
    var opened = open("\"types\":[\"task.*\"],\"agent\":\"mia\"");
    var secret = (String) opened.at("secret");
    var path = "/v1/endpoints/" + opened.at("id");

    assertThat(secret).startsWith("whsec_").hasSize(50);
    assertThat(opened.at("kind")).isEqualTo("webhook");
    assertThat(opened.at("types", 0)).isEqualTo("task.*");
    assertThat(opened.at("agent")).isEqualTo("mia");
    assertThat(opened.at("enabled")).isEqualTo(true);
    assertThat(rest.get(path).isOk().body()).doesNotContain("whsec_");
    assertThat(rest.get("/v1/endpoints").isOk().body()).doesNotContain("whsec_");
    assertThat(rest.get(path).at("url")).isEqualTo("https://example.com/hook");
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack", "discord"})
  void an_address_that_is_a_password_is_not_shown(String kind) {
    var opened =
        rest.post(
                "/v1/endpoints",
                "{\"kind\":\"%s\",\"url\":\"https://hooks.example.com/T0P\"}".formatted(kind))
            .is(201);

    assertThat(opened.body()).doesNotContain("T0P").doesNotContain("whsec_");
    assertThat(opened.at("url")).isEqualTo("https://hooks.example.com/…");
    rest.post("/v1/endpoints/" + opened.at("id") + "/rotate", "{}").isProblem(409);
  }

  @Test
  void what_is_changed_keeps_its_address_and_its_secret() {
    var opened = open("\"types\":[\"task.*\"]");
    var path = "/v1/endpoints/" + opened.at("id");

    var changed = rest.put(path, "{\"types\":[\"calendar.clash\"],\"enabled\":false}").isOk();

    assertThat(changed.at("types", 0)).isEqualTo("calendar.clash");
    assertThat(changed.at("enabled")).isEqualTo(false);
    assertThat(changed.body()).doesNotContain("whsec_");
    assertThat(stored(opened).url()).isEqualTo("https://example.com/hook");
    assertThat(stored(opened).secrets().getFirst().value()).isEqualTo(opened.at("secret"));
    assertThat(rest.put(path, "{\"enabled\":true}").isOk().at("enabled")).isEqualTo(true);
  }

  @Test
  void a_new_secret_is_shown_once_and_the_old_one_signs_for_a_while() {
    var opened = open("\"types\":[]");
    var path = "/v1/endpoints/" + opened.at("id");

    var rotated = rest.post(path + "/rotate", "{\"overlapHours\":2}").isOk();

    assertThat(rotated.at("secret")).isNotEqualTo(opened.at("secret"));
    assertThat(stored(opened).signingAt(Instant.now()))
        .containsExactly((String) rotated.at("secret"), (String) opened.at("secret"));
    assertThat(stored(opened).signingAt(Instant.now().plus(Duration.ofHours(2)))).hasSize(1);
    assertThat(rest.get(path).isOk().body()).doesNotContain("whsec_");
    assertThat(rest.post(path + "/rotate", "{}").isOk().at("secrets", 1, "until")).isNotNull();
    rest.post(path + "/rotate", "{\"overlapHours\":169}").isProblem(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"types\":[]",
        "\"url\":\"ftp://example.com\"",
        "\"url\":\"https://user:x@example.com\"",
        "\"url\":\"no address\"",
        "\"url\":\"https://example.com\",\"kind\":\"pigeon\"",
        "\"url\":\"https://example.com\",\"types\":[\"*\"]",
        "\"url\":\"https://example.com\",\"agent\":\"No Agent\""
      })
  void what_cannot_be_an_endpoint_is_refused(String fields) {
    rest.post("/v1/endpoints", "{%s}".formatted(fields)).isProblem(400);

    assertThat(rest.get("/v1/endpoints").isOk().items()).isEmpty();
  }

  @Test
  void one_that_is_deleted_is_gone() {
    var path = "/v1/endpoints/" + open("\"types\":[]").at("id");

    rest.delete(path).is(204);

    rest.get(path).isProblem(404);
    rest.delete(path).isProblem(404);
    rest.put(path, "{}").isProblem(404);
    rest.post(path + "/rotate", "{}").isProblem(404);
  }

  @Test
  void another_workspace_sees_none_of_it() {
    var path = "/v1/endpoints/" + open("\"types\":[]").at("id");
    var globex = memory.globex();

    globex.get(path).isProblem(404);
    globex.delete(path).isProblem(404);
    assertThat(globex.get("/v1/endpoints").isOk().items()).isEmpty();
  }

  private Answer open(String fields) {
    return rest.post("/v1/endpoints", "{\"url\":\"https://example.com/hook\",%s}".formatted(fields))
        .is(201);
  }

  private Endpoint stored(Answer opened) {
    var id = new EndpointId(String.valueOf(opened.at("id")));
    return Memory.ENDPOINTS.find(memory.workspace, id).orElseThrow();
  }
}
