package dev.switchboard.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.topology.Environment;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Permission.UseSeal;
import dev.switchboard.topology.Secrets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What functions are told by their environment.
final class VariablesTest {
  private static final Synthesized PLAIN = Synthesized.of(Tier.DEV);
  private static final Synthesized TOLD =
      Synthesized.with(
          Tier.PROD,
          Map.of(
              "publicUrl", "https://both.example",
              "prod.publicUrl", "https://switchboard.example",
              "model", "claude",
              "modelProvider", "anthropic",
              "microsoftClientId", "an-application",
              "mailFrom", "desk@example.com",
              "smsAccount", "AC1",
              "smsFrom", "+15557122661"));

  static List<Function> functions() {
    return Functions.ALL;
  }

  @ParameterizedTest
  @MethodSource("functions")
  void where_nothing_was_told_a_function_knows_who_it_is_and_its_seal(Function function) {
    var expected = new HashMap<String, String>();
    expected.put(Environment.FUNCTION, function.name());
    expected.put(Environment.PREFIX, "switchboard-dev-");
    if (function.permissions().stream().anyMatch(UseSeal.class::isInstance)) {
      expected.put(Environment.KMS_KEY, "alias/switchboard-dev-seals");
    }

    assertThat(variables(PLAIN, function)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void every_function_is_told_where_its_tier_is_reached(Function function) {
    assertThat(variables(TOLD, function))
        .containsEntry(Environment.PUBLIC_URL, "https://switchboard.example");
  }

  @Test
  void the_functions_of_links_know_the_application_at_microsoft() {
    for (var function : List.of(Functions.LINKS, Functions.LINK_WORKER)) {
      assertThat(variables(TOLD, function))
          .containsEntry(Environment.MICROSOFT_CLIENT_ID, "an-application")
          .containsEntry(
              Environment.MICROSOFT_CLIENT_SECRET, "ssm:/switchboard/prod/microsoft-client-secret")
          .containsEntry(Environment.KMS_KEY, "alias/switchboard-prod-seals");
    }
  }

  @Test
  void who_tells_notices_knows_the_senders() {
    assertThat(variables(TOLD, Functions.NOTICE_SENDER))
        .containsEntry(Environment.MAIL_FROM, "desk@example.com")
        .containsEntry(Environment.SMS_ACCOUNT, "AC1")
        .containsEntry(Environment.SMS_FROM, "+15557122661")
        .containsEntry(Environment.SMS_TOKEN, "ssm:/switchboard/prod/twilio-token");
  }

  @Test
  void who_asks_a_model_knows_which_and_where_its_key_is() {
    assertThat(variables(TOLD, Functions.TASK_RUNNER))
        .containsEntry(Environment.MODEL_PROVIDER, "anthropic")
        .containsEntry(Environment.MODEL_NAME, "claude")
        .containsEntry(Environment.MODEL_KEY, "ssm:/switchboard/prod/model-key");
  }

  @Test
  void a_model_of_bedrock_needs_no_key() {
    var made = Synthesized.with(Tier.DEV, Map.of("model", "anthropic.model"));

    assertThat(variables(made, Functions.TASK_RUNNER))
        .containsEntry(Environment.MODEL_PROVIDER, "bedrock")
        .containsEntry(Environment.MODEL_NAME, "anthropic.model")
        .doesNotContainKey(Environment.MODEL_KEY);
  }

  @Test
  void nobody_else_is_told_of_them_and_no_secret_is_a_value() {
    assertThat(variables(TOLD, Functions.CALL_RECORDER))
        .containsOnlyKeys(Environment.FUNCTION, Environment.PREFIX, Environment.PUBLIC_URL);
    for (var secret : Secrets.ALL) {
      var values =
          Functions.ALL.stream()
              .map(function -> variables(TOLD, function).get(secret.variable()))
              .filter(value -> value != null);

      assertThat(values).isNotEmpty().containsOnly("ssm:/switchboard/prod/" + secret.name());
    }
  }

  @Test
  void half_an_account_for_sms_is_a_mistake() {
    assertThatThrownBy(() -> Synthesized.with(Tier.DEV, Map.of("smsAccount", "AC1")))
        .hasMessageContaining("smsAccount and smsFrom must be set together");
  }

  @Test
  void microsoft_calls_back_over_https_only() {
    assertThatThrownBy(() -> Synthesized.with(Tier.DEV, Map.of("publicUrl", "http://x")))
        .hasMessageContaining("publicUrl (http://x) must begin with https://");
  }

  private static Map<String, String> variables(Synthesized made, Function function) {
    var variables = new HashMap<String, String>();
    StacksTest.function(made, function)
        .property("Environment")
        .path("Variables")
        .properties()
        .forEach(each -> variables.put(each.getKey(), each.getValue().asText()));
    return variables;
  }
}
