package dev.switchboard.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.Used;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenAiTest extends ToolsContract {
  @Override
  String provider() {
    return "openai";
  }

  @Override
  String path() {
    return "/v1";
  }

  @Override
  String answeringModel() {
    return "some-model-2026-01-01";
  }

  @Override
  String hello() {
    return """
    {"id":"chatcmpl-1","object":"chat.completion","created":1767225600,\
    "model":"some-model-2026-01-01","choices":[{"index":0,"message":{"role":"assistant",\
    "content":"Hello.","refusal":null},"logprobs":null,"finish_reason":"stop"}],\
    "usage":{"prompt_tokens":12,"completion_tokens":6,"total_tokens":18}}\
    """;
  }

  @Override
  String saysNothing() {
    return hello().replace("\"Hello.\"", "null");
  }

  @Override
  String callsTwice() {
    return said(
        "\"Let me look.\"",
        call("id-1", "find_slots", "{\\\"day\\\":\\\"monday\\\"}")
            + ","
            + call("id-2", "find_slots", "{\\\"day\\\":\\\"tuesday\\\",\\\"people\\\":3}"));
  }

  @Override
  String fillsIn() {
    var values =
        "{\\\"yes\\\":true,\\\"score\\\":0.5,\\\"why\\\":{\\\"words\\\":[\\\"a\\\",\\\"b\\\"],\\\"none\\\":null}}";
    return said("null", call("id-1", "verdict", values));
  }

  @Override
  String callsBadly() {
    return said("null", call("id-1", "find_slots", "{\\\"day\\\":"));
  }

  private static String call(String id, String tool, String arguments) {
    return """
    {"id":"%s","type":"function","function":{"name":"%s","arguments":"%s"}}\
    """
        .formatted(id, tool, arguments);
  }

  private String said(String content, String calls) {
    return ended(
        hello().replace("\"Hello.\"", "%s,\"tool_calls\":[%s]".formatted(content, calls)),
        "tool_calls");
  }

  @Override
  String ended(String answer, String reason) {
    return answer.replace(
        "\"finish_reason\":\"stop\"", "\"finish_reason\":\"%s\"".formatted(reason));
  }

  @Override
  String cutReason() {
    return "length";
  }

  @Override
  String declinedReason() {
    return "content_filter";
  }

  @Override
  List<String> returnedOnTheWire() {
    return List.of(
        "\"id\":\"id-1\"",
        "\"arguments\":\"{\\\"day\\\":\\\"monday\\\"}\"",
        "\"tool_call_id\":\"id-1\"",
        "\"content\":\"9:00\"",
        "\"tool_call_id\":\"id-2\"",
        "\"content\":\"Failed:closed\"");
  }

  @Override
  List<String> toolsOnTheWire() {
    return List.of(
        "\"name\":\"find_slots\"",
        "\"parameters\":{\"type\":\"object\"",
        "\"maxLength\":20",
        "\"required\":[\"day\"]");
  }

  @Override
  String mustCallOnTheWire() {
    return "\"tool_choice\":\"required\"";
  }

  @Override
  String error(String word) {
    return """
    {"error":{"message":"human words: Mia, %s","type":"%s","param":null,"code":null}}\
    """
        .formatted(KEY, word);
  }

  @Test
  void the_request_is_a_chat_completion() {
    try (var vendor = Vendor.answering(200, hello())) {
      model(vendor).answer(prompt(Duration.ofSeconds(60)));

      var asked = vendor.asked().getFirst();
      assertThat(asked.path()).isEqualTo("/v1/chat/completions");
      assertThat(asked.header("Authorization")).isEqualTo("Bearer " + KEY);
      assertThat(asked.body().replaceAll("\\s", ""))
          .contains("\"model\":\"some-model\"", "\"max_tokens\":77");
    }
  }

  @Test
  void a_server_of_ones_own_needs_no_key() {
    try (var vendor = Vendor.answering(200, hello())) {
      var answer = model(vendor, Optional.empty()).answer(prompt(Duration.ofSeconds(60)));

      assertThat(answer.text()).isEqualTo("Hello.");
    }
  }

  @Test
  void usage_that_is_not_told_counts_as_none() {
    try (var vendor = Vendor.answering(200, hello().replaceAll(",\"usage\":\\{.*?}", ""))) {
      var answer = model(vendor).answer(prompt(Duration.ofSeconds(60)));

      assertThat(answer.used()).isEqualTo(Used.NONE);
    }
  }

  @Test
  void the_providers_word_for_its_trouble_is_kept() {
    try (var vendor = Vendor.answering(429, error("insufficient_quota"))) {
      assertThatThrownBy(() -> model(vendor).answer(prompt(Duration.ofSeconds(60))))
          .hasMessage("The language model some-model of openai answered 429 (insufficient_quota).");
    }
  }

  @Test
  void arguments_that_were_cut_off_are_a_lasting_fault() {
    try (var vendor =
        Vendor.answering(200, callsBadly().replace("\"tool_calls\"}", "\"length\"}"))) {
      assertThatThrownBy(() -> model(vendor).answer(Prompts.withTool()))
          .isInstanceOf(Fault.Lasting.class)
          .hasMessageContaining("77 tokens are too few");
    }
  }

  @Test
  void a_call_without_arguments_has_none() {
    try (var vendor = Vendor.answering(200, said("null", call("id-1", "find_slots", "")))) {
      assertThat(model(vendor).answer(Prompts.withTool()).calls())
          .containsExactly(new ToolCall("id-1", "find_slots", Map.of()));
    }
  }

  @Test
  void calls_without_ids_get_their_own() {
    try (var vendor = Vendor.answering(200, callsTwice().replace("id-1", "").replace("id-2", ""))) {
      assertThat(model(vendor).answer(Prompts.withTool()).calls())
          .extracting(ToolCall::id)
          .containsExactly("call-0", "call-1");
    }
  }
}
