package dev.switchboard.lambda.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceTest {
  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void a_workspace_is_shown_without_its_secrets() {
    var read = rest.get("/v1/workspace").isOk();

    assertThat(read.at("id")).isEqualTo(memory.before.id().value());
    assertThat(read.at("credentials", 0, "type")).isEqualTo("secret");
    assertThat(read.at("credentials", 0, "secretSet")).isEqualTo(true);
    assertThat(read.at("credentials", 1, "encoding")).isEqualTo("base64");
    assertThat(read.body()).doesNotContain("open-sesame", "c2VjcmV0");
    assertThat(read.body()).doesNotContain("\"secret\":\"");
  }

  @Test
  void what_was_shown_can_be_sent_back_and_changes_nothing() {
    var read = rest.get("/v1/workspace").isOk();
    rest.put("/v1/workspace", read.body()).isOk();

    assertThat(memory.now()).isEqualTo(memory.before);
  }

  @Test
  void credentials_that_are_not_sent_stay_and_an_empty_list_takes_them_away() {
    rest.put("/v1/workspace", "{\"name\":\"New\"}").isOk();
    assertThat(memory.now().credentials()).hasSize(3);

    rest.put("/v1/workspace", "{\"name\":\"New\",\"credentials\":[]}").isOk();
    assertThat(memory.now().credentials()).isEmpty();
  }

  @Test
  void a_hash_has_usual_values() {
    var made =
        rest.put(
            "/v1/workspace",
            """
            {"name":"N","credentials":[{"type":"hmac","signatureHeader":"X-Sign",
             "timestampHeader":"X-Time","secret":"s"}]}\
            """);

    assertThat(made.isOk().at("credentials", 0, "payloadFormat")).isEqualTo("{timestamp}.{body}");
    assertThat(made.at("credentials", 0, "algorithm")).isEqualTo("sha256");
    assertThat(made.at("credentials", 0, "encoding")).isEqualTo("hex");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"type\":\"magic\" | credentials[0].type",
        "\"header\":\"X\",\"secret\":\"s\" | credentials[0].type",
        "\"type\":\"secret\",\"secret\":\"s\" | credentials[0].header",
        "\"type\":\"secret\",\"header\":\"X-New\" | credentials[0].secret",
        "\"type\":\"secret\",\"header\":\"X-New\",\"secret\":\"\" | credentials[0].secret",
        "\"type\":\"secret\",\"header\":\"no header\",\"secret\":\"s\" | credentials[0].header",
        "\"type\":\"hmac\",\"secret\":\"s\" | credentials[0].signatureHeader",
        "\"type\":\"hmac\",\"signatureHeader\":\"X-Vapi-Secret\" | credentials[0].secret",
        "\"type\":\"hmac\",\"signatureHeader\":\"X\",\"secret\":\"s\",\"algorithm\":\"md5\" | credentials[0].algorithm",
        "\"type\":\"hmac\",\"signatureHeader\":\"X\",\"secret\":\"s\",\"payloadFormat\":\"{id}\" | credentials[0].payloadFormat",
        "\"type\":\"hmac\",\"signatureHeader\":\"X\",\"secret\":\"s\",\"payloadFormat\":\"{id}{body}\" | credentials[0].idHeader",
        "\"type\":\"hmac\",\"signatureHeader\":\"X\",\"secret\":\"!\",\"secretIsBase64\":true | credentials[0].secret"
      })
  void a_wrong_credential_is_refused_and_nothing_changes(String fields, String wrong) {
    rest.put("/v1/workspace", "{\"name\":\"N\",\"credentials\":[{%s}]}".formatted(fields))
        .refuses(wrong);
    assertThat(memory.now()).isEqualTo(memory.before);
  }

  @Test
  void a_key_reaches_its_own_workspace_alone() {
    memory.globex().put("/v1/workspace", "{\"id\":\"acme-1\",\"name\":\"Hijacked\"}").isOk();

    assertThat(memory.now()).isEqualTo(memory.before);
    assertThat(memory.globex().get("/v1/workspace").at("name")).isEqualTo("Hijacked");
  }
}
