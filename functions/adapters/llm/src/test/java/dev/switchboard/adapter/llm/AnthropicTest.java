package dev.switchboard.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.reasoning.Turn;
import dev.switchboard.domain.reasoning.Used;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnthropicTest extends ToolsContract {
  @Override
  String provider() {
    return "anthropic";
  }

  @Override
  String path() {
    return "/v1";
  }

  @Override
  String answeringModel() {
    return "some-model-20260101";
  }

  @Override
  String hello() {
    return """
    {"id":"msg_01","type":"message","role":"assistant","model":"some-model-20260101",\
    "content":[{"type":"text","text":"Hello."}],"stop_reason":"end_turn","stop_sequence":null,\
    "usage":{"input_tokens":12,"cache_creation_input_tokens":0,"cache_read_input_tokens":0,\
    "output_tokens":6}}\
    """;
  }

  @Override
  String saysNothing() {
    return hello().replace("{\"type\":\"text\",\"text\":\"Hello.\"}", "");
  }

  @Override
  String callsTwice() {
    return said(
        """
        {"type":"text","text":"Let me look."},\
        {"type":"tool_use","id":"id-1","name":"find_slots","input":{"day":"monday"}},\
        {"type":"tool_use","id":"id-2","name":"find_slots","input":{"day":"tuesday","people":3}}\
        """,
        "tool_use");
  }

  @Override
  String fillsIn() {
    return said(
        """
        {"type":"tool_use","id":"id-1","name":"verdict",\
        "input":{"yes":true,"score":0.5,"why":{"words":["a","b"],"none":null}}}\
        """,
        "tool_use");
  }

  @Override
  String callsBadly() {
    return said(
        "{\"type\":\"tool_use\",\"id\":\"id-1\",\"name\":\"find_slots\",\"input\":\"?\"}",
        "tool_use");
  }

  private String said(String content, String reason) {
    return ended(hello().replace("{\"type\":\"text\",\"text\":\"Hello.\"}", content), reason);
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
    return "refusal";
  }

  @Override
  List<String> returnedOnTheWire() {
    return List.of(
        "{\"type\":\"tool_use\",\"id\":\"id-1\",\"name\":\"find_slots\",\"input\":{\"day\":\"monday\"}}",
        "\"tool_use_id\":\"id-1\"",
        "9:00",
        "\"tool_use_id\":\"id-2\"",
        "Failed:closed",
        "\"is_error\":true");
  }

  @Override
  List<String> toolsOnTheWire() {
    return List.of(
        "\"name\":\"find_slots\"",
        "\"input_schema\":{\"type\":\"object\"",
        "\"maxLength\":20",
        "\"required\":[\"day\"]");
  }

  @Override
  String mustCallOnTheWire() {
    return "\"tool_choice\":{\"type\":\"any\"";
  }

  @Override
  String error(String word) {
    return """
    {"type":"error","error":{"type":"%s","message":"human words: Mia, %s"},"request_id":"req_1"}\
    """
        .formatted(word, KEY);
  }

  @Test
  void the_request_is_one_of_the_messages_api() {
    try (var vendor = Vendor.answering(200, hello())) {
      model(vendor).answer(prompt(Duration.ofSeconds(60)));

      var asked = vendor.asked().getFirst();
      assertThat(asked.path()).isEqualTo("/v1/messages");
      assertThat(asked.header("X-api-key")).isEqualTo(KEY);
      assertThat(asked.header("Anthropic-version")).isEqualTo("2023-06-01");
      assertThat(asked.body().replaceAll("\\s", ""))
          .contains("\"model\":\"some-model\"", "\"max_tokens\":77");
    }
  }

  @Test
  void the_results_of_all_calls_are_in_one_message_as_the_api_wants_it() {
    try (var vendor = Vendor.answering(200, hello())) {
      var said = new Turn.Said("", Prompts.CALLS);
      model(vendor).answer(Prompts.withTool(said, Prompts.returned()));

      assertThat(bare(vendor).split("\"role\":", -1)).hasSize(4);
    }
  }

  @Test
  void what_came_from_its_cache_counts_as_read() {
    var cached = hello().replace("\"cache_read_input_tokens\":0", "\"cache_read_input_tokens\":8");
    try (var vendor = Vendor.answering(200, cached)) {
      assertThat(model(vendor).answer(prompt(Duration.ofSeconds(60))).used())
          .isEqualTo(new Used(20, 6, 0));
    }
  }
}
