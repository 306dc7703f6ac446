package dev.switchboard.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BedrockTest extends LanguageModelContract {
  private static final Map<String, String> ACCOUNT =
      Map.of(
          "aws.region", "eu-central-1",
          "aws.accessKeyId", "AKIDEXAMPLE",
          "aws.secretAccessKey", "wJalrXUtnFEMI");

  @BeforeAll
  static void haveAnAccount() {
    ACCOUNT.forEach(System::setProperty);
  }

  @AfterAll
  static void forgetTheAccount() {
    ACCOUNT.keySet().forEach(System::clearProperty);
  }

  @Override
  String provider() {
    return "bedrock";
  }

  @Override
  String path() {
    return "";
  }

  @Override
  String answeringModel() {
    return NAME;
  }

  @Override
  String hello() {
    return """
    {"metrics":{"latencyMs":310},"output":{"message":{"content":[{"text":"Hello."}],\
    "role":"assistant"}},"stopReason":"end_turn",\
    "usage":{"inputTokens":12,"outputTokens":6,"totalTokens":18}}\
    """;
  }

  @Override
  String saysNothing() {
    return hello().replace("{\"text\":\"Hello.\"}", "");
  }

  @Override
  String error(String word) {
    return """
    {"__type":"%s","message":"human words: Mia, %s"}\
    """
        .formatted(word, KEY);
  }

  @Test
  void the_request_is_a_converse() {
    try (var vendor = Vendor.answering(200, hello())) {
      model(vendor).answer(prompt(Duration.ofSeconds(10)));

      var asked = vendor.asked().getFirst();
      assertThat(asked.path()).isEqualTo("/model/some-model/converse");
      assertThat(asked.header("Authorization")).isEqualTo("Bearer " + KEY);
      assertThat(asked.body()).contains("\"maxTokens\":77");
    }
  }

  @Test
  void without_a_key_the_functions_own_role_signs() {
    try (var vendor = Vendor.answering(200, hello())) {
      model(vendor, Optional.empty()).answer(prompt(Duration.ofSeconds(10)));

      assertThat(vendor.asked().getFirst().header("Authorization"))
          .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
          .contains("/eu-central-1/bedrock/");
    }
  }
}
