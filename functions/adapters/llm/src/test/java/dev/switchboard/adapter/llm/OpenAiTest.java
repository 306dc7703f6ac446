package dev.switchboard.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.reasoning.Used;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenAiTest extends LanguageModelContract {
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
  String error(String word) {
    return """
    {"error":{"message":"human words: Mia, %s","type":"%s","param":null,"code":null}}\
    """
        .formatted(KEY, word);
  }

  @Test
  void the_request_is_a_chat_completion() {
    try (var vendor = Vendor.answering(200, hello())) {
      model(vendor).answer(prompt(Duration.ofSeconds(10)));

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
      var answer = model(vendor, Optional.empty()).answer(prompt(Duration.ofSeconds(10)));

      assertThat(answer.text()).isEqualTo("Hello.");
    }
  }

  @Test
  void usage_that_is_not_told_counts_as_none() {
    try (var vendor = Vendor.answering(200, hello().replaceAll(",\"usage\":\\{.*?}", ""))) {
      var answer = model(vendor).answer(prompt(Duration.ofSeconds(10)));

      assertThat(answer.used()).isEqualTo(Used.NONE);
    }
  }

  @Test
  void the_providers_word_for_its_trouble_is_kept() {
    try (var vendor = Vendor.answering(429, error("insufficient_quota"))) {
      assertThatThrownBy(() -> model(vendor).answer(prompt(Duration.ofSeconds(10))))
          .hasMessage("The language model some-model of openai answered 429 (insufficient_quota).");
    }
  }
}
