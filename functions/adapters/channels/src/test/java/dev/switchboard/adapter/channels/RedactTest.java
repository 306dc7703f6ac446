package dev.switchboard.adapter.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "serverUrlSecret",
        "x-vapi-secret",
        "twilioAuthToken",
        "callToken",
        "password",
        "apiKey",
        "API_KEY",
        "authorization",
        "credentialId",
        "presignedMonoUrl",
        "controlUrl",
        "listenUrl",
        "recordingUrl",
        "stereoRecordingUrl",
        "logUrl",
        "pcapUrl",
        "set-cookie"
      })
  void what_is_named_like_a_secret_is_left_out(String name) {
    assertThat(Redact.object(Map.of(name, "x", "kept", Map.of(name, List.of("x")))))
        .isEqualTo(Map.of("kept", Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/x?sig=1",
        "http://a.example?",
        " HTTPS://a.example/x?y",
        "wss://a.example/x?y",
        "https://user:pass@a.example/x"
      })
  void an_address_that_opens_something_is_left_out(String address) {
    assertThat(Redact.object(Map.of("a", address, "b", List.of(address, 1L))))
        .isEqualTo(Map.of("b", List.of(1L)));
  }

  @Test
  void all_else_stays() {
    Map<String, Object> fields =
        Map.of(
            "promptTokens",
            3184L,
            "cost",
            0.0009,
            "done",
            true,
            "url",
            "https://voice.example.com/harbour",
            "model",
            Map.of("provider", "openai"),
            "words",
            "Is it free? Yes: 1 < 2.");

    assertThat(Redact.object(fields)).isEqualTo(fields);
  }

  @ParameterizedTest
  @CsvSource({
    "'see https://a.example/x?sig=canary, then call', 'see https://a.example/x?… then call'",
    "'https://me:pw@a.example/x', 'https://a.example/x'",
    "'Authorization: Bearer canary-secret-1', 'Authorization: …'",
    "'the bearer of news asked: why?', 'the bearer of news asked: why?'"
  })
  void secrets_inside_a_text_are_replaced(String text, String expected) {
    assertThat(Redact.text(text)).isEqualTo(expected);
  }

  @Test
  void a_long_text_takes_no_time() {
    var text = "http://".repeat(5_000);

    assertThat(Redact.text(text)).isEqualTo(text);
  }
}
