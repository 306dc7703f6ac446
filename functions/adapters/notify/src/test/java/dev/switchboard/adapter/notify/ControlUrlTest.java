package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://phone-call-websocket.aws-us-west-2-backend-production3.vapi.ai/019/control",
        "https://vapi.ai/control",
        "HTTPS://API.VAPI.AI:443/control?x=1"
      })
  void an_address_of_vapi_is_one(String url) {
    assertThat(ControlUrl.of(url, false)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://api.vapi.ai/control",
        "wss://api.vapi.ai/control",
        "https://api.vapi.ai:8443/control",
        "https://api.vapi.ai./control",
        "https://evilvapi.ai/control",
        "https://vapi.ai.evil.example/control",
        "https://api.vapi.ai@evil.example/control",
        "https://evil.example@api.vapi.ai/control",
        "https://evil.example/api.vapi.ai",
        "https://evil.example#.vapi.ai",
        "https://evil.example?.vapi.ai",
        "https://evil.example\\.vapi.ai/",
        "https://evil.example%2f.vapi.ai/",
        "https://.vapi.ai/",
        "https:///vapi.ai",
        "//api.vapi.ai/control",
        "https://vapi.aı/",
        "http://127.0.0.1/control",
        "https://localhost/control"
      })
  void anything_else_is_none(String url) {
    assertThat(ControlUrl.of(url, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9000/control",
        "http://localhost:9000/control",
        "https://[::1]:9000/control"
      })
  void the_local_stack_may_play_vapi(String url) {
    assertThat(ControlUrl.of(url, true)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1.evil.example/",
        "http://localhost.evil.example/",
        "http://10.0.0.1/",
        "http://user@127.0.0.1/",
        "ftp://127.0.0.1/",
        "http://api.vapi.ai/"
      })
  void but_nobody_else_may(String url) {
    assertThat(ControlUrl.of(url, true)).isEmpty();
  }
}
