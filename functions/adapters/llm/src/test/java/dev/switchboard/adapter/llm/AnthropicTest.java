package dev.switchboard.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnthropicTest extends LanguageModelContract {
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
  String error(String word) {
    return """
    {"type":"error","error":{"type":"%s","message":"human words: Mia, %s"},"request_id":"req_1"}\
    """
        .formatted(word, KEY);
  }

  @Test
  void the_request_is_one_of_the_messages_api() {
    try (var vendor = Vendor.answering(200, hello())) {
      model(vendor).answer(prompt(Duration.ofSeconds(10)));

      var asked = vendor.asked().getFirst();
      assertThat(asked.path()).isEqualTo("/v1/messages");
      assertThat(asked.header("X-api-key")).isEqualTo(KEY);
      assertThat(asked.header("Anthropic-version")).isEqualTo("2023-06-01");
      assertThat(asked.body().replaceAll("\\s", ""))
          .contains("\"model\":\"some-model\"", "\"max_tokens\":77");
    }
  }
}
