package dev.switchboard.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.reasoning.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BedrockTest extends ToolsContract {
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
  String callsTwice() {
    return said(
        """
        {"text":"Let me look."},\
        {"toolUse":{"toolUseId":"id-1","name":"find_slots","input":{"day":"monday"}}},\
        {"toolUse":{"toolUseId":"id-2","name":"find_slots","input":{"day":"tuesday","people":3}}}\
        """);
  }

  @Override
  String fillsIn() {
    return said(
        """
        {"toolUse":{"toolUseId":"id-1","name":"verdict",\
        "input":{"yes":true,"score":0.5,"why":{"words":["a","b"],"none":null}}}}\
        """);
  }

  @Override
  String callsBadly() {
    return said("{\"toolUse\":{\"toolUseId\":\"id-1\",\"name\":\"find_slots\",\"input\":\"?\"}}");
  }

  private String said(String content) {
    return ended(hello().replace("{\"text\":\"Hello.\"}", content), "tool_use");
  }

  @Override
  String ended(String answer, String reason) {
    return answer.replace("\"end_turn\"", "\"%s\"".formatted(reason));
  }

  @Override
  String cutReason() {
    return "max_tokens";
  }

  @Override
  String declinedReason() {
    return "content_filtered";
  }

  @Override
  List<String> returnedOnTheWire() {
    return List.of(
        "\"toolUse\":{\"toolUseId\":\"id-1\",\"name\":\"find_slots\",\"input\":{\"day\":\"monday\"}}",
        "\"toolResult\":{\"toolUseId\":\"id-1\",\"content\":[{\"text\":\"9:00\"}],\"status\":\"success\"",
        "\"toolResult\":{\"toolUseId\":\"id-2\",\"content\":[{\"text\":\"Failed:closed\"}],\"status\":\"error\"");
  }

  @Override
  List<String> toolsOnTheWire() {
    return List.of(
        "\"toolSpec\":{\"name\":\"find_slots\",\"description\":\"Findsfreetimes.\",\"inputSchema\":{\"json\":{",
        "\"maxLength\":20",
        "\"required\":[\"day\"]");
  }

  @Override
  String mustCallOnTheWire() {
    return "\"toolChoice\":{\"any\":{}}";
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
      model(vendor).answer(prompt(Duration.ofSeconds(60)));

      var asked = vendor.asked().getFirst();
      assertThat(asked.path()).isEqualTo("/model/some-model/converse");
      assertThat(asked.header("Authorization")).isEqualTo("Bearer " + KEY);
      assertThat(asked.body()).contains("\"maxTokens\":77");
    }
  }

  @Test
  void without_a_key_the_functions_own_role_signs() {
    try (var vendor = Vendor.answering(200, hello())) {
      model(vendor, Optional.empty()).answer(prompt(Duration.ofSeconds(60)));

      assertThat(vendor.asked().getFirst().header("Authorization"))
          .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
          .contains("/eu-central-1/bedrock/");
    }
  }

  @Test
  void two_questions_in_a_row_are_one_message_because_roles_take_turns() {
    try (var vendor = Vendor.answering(200, hello())) {
      model(vendor).answer(prompt(Duration.ofSeconds(60)).then(new Turn.Asked("And be short.")));

      assertThat(bare(vendor).split("\"role\":", -1)).hasSize(2);
      assertThat(bare(vendor)).contains("{\"text\":\"Andbeshort.\"}");
    }
  }
}
