package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.task.declared.DeclaredTool.Method;
import dev.switchboard.domain.task.declared.Endpoints.Reply;
import dev.switchboard.domain.task.declared.Endpoints.Request;
import dev.switchboard.domain.task.declared.Headers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredCallsTest {
  private static final Headers KEY = new Headers(Map.of("X-Api-Key", "hush", "accept", "text/csv"));

  private final DeclaredCalls calls = new DeclaredCalls(new OutboundHttp(true));

  @ParameterizedTest
  @EnumSource(Method.class)
  void a_request_of_each_method_carries_its_key_and_the_owners_headers(Method method) {
    try (var owner = Receiver.answering(200, "{\"ok\":true}")) {
      var body = Optional.<Object>of(Map.of("name", "Rex \u00fc", "tags", List.of(1, true)));

      var reply = call(calls, method, owner.url("/v2/pets/7?tag=a%20b%26c"), body);

      assertThat(reply).isEqualTo(new Reply.Answered(200, "{\"ok\":true}", Optional.empty()));
      var request = owner.received().getFirst();
      assertThat(request.path()).isEqualTo("/v2/pets/7?tag=a%20b%26c");
      assertThat(request.headers().get("Idempotency-key")).containsExactly("task_1.3");
      assertThat(request.headers().get("X-api-key")).containsExactly("hush");
      assertThat(request.headers().get("Accept")).containsExactly("text/csv");
      assertThat(request.headers().get("Content-type"))
          .containsExactly("application/json; charset=UTF-8");
      assertThat(request.body()).contains("\"name\":\"Rex \u00fc\"", "\"tags\":[1,true]");
    }
  }

  @Test
  void a_request_without_a_body_has_none() {
    try (var owner = Receiver.answering(204, "")) {
      call(calls, Method.GET, owner.url("/v2/pets"), Optional.empty());

      var request = owner.received().getFirst();
      assertThat(request.body()).isEmpty();
      assertThat(request.headers()).doesNotContainKey("Content-type");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2/pets/%2E%2E%3F%40", "/v2/pets/%252F", "/v2/a%3A%40b"})
  void what_is_encoded_stays_encoded(String path) {
    try (var owner = Receiver.answering(204, "")) {
      call(calls, Method.GET, owner.url(path), Optional.empty());

      assertThat(owner.received().getFirst().path()).isEqualTo(path);
    }
  }

  @Test
  void a_redirect_is_an_answer_and_is_not_followed() {
    try (var owner =
        new Receiver(exchange -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          Receiver.reply(exchange, 302, "");
        })) {
      assertThat(call(calls, Method.GET, owner.url("/"), Optional.empty()))
          .isEqualTo(new Reply.Answered(302, "", Optional.empty()));
      assertThat(owner.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/v2",
        "https://169.254.169.254/latest",
        "https://[::1]/",
        "http://example.com/"
      })
  void what_is_not_public_or_not_encrypted_is_refused(String url) {
    var strict = new DeclaredCalls(new OutboundHttp(false));

    assertThat(call(strict, Method.GET, url, Optional.empty())).isInstanceOf(Reply.Refused.class);
  }

  @Test
  void nobody_there_got_nothing() {
    var closed = Receiver.answering(200, "");
    closed.close();

    assertThat(call(calls, Method.GET, closed.url("/"), Optional.empty()))
        .isEqualTo(new Reply.Lost("no connection", true));
  }

  private static Reply call(
      DeclaredCalls through, Method method, String url, Optional<Object> body) {
    return through.call(new Request(method, url, KEY, body), "task_1.3", Duration.ofSeconds(10));
  }
}
