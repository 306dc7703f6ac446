package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.notify.Exchange.Answered;
import dev.switchboard.adapter.notify.Exchange.Lost;
import dev.switchboard.adapter.notify.Exchange.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundHttpTest {
  private final OutboundHttp http = new OutboundHttp(true);

  @Test
  void what_is_posted_arrives_and_the_answer_comes_back() {
    try (var receiver = Receiver.answering(201, "thanks")) {
      var exchange = http.post(receiver.url("/hook?a=1"), "{\"ü\":1}", Map.of("webhook-id", "n1"));

      assertThat(exchange).isEqualTo(new Answered(201, "thanks"));
      var request = receiver.received().getFirst();
      assertThat(request.path()).isEqualTo("/hook?a=1");
      assertThat(request.body()).isEqualTo("{\"ü\":1}");
      assertThat(request.headers().get("Content-type"))
          .containsExactly("application/json; charset=UTF-8");
      assertThat(request.headers().get("Webhook-id")).containsExactly("n1");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_redirect_is_an_answer_and_is_not_followed(int status) {
    try (var receiver =
        new Receiver(exchange -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          Receiver.reply(exchange, status, "");
        })) {
      var exchange = http.post(receiver.url("/hook"), "{}", Map.of());

      assertThat(exchange).isEqualTo(new Answered(status, ""));
      assertThat(receiver.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 429, 503})
  void nothing_is_tried_twice(int status) {
    try (var receiver =
        new Receiver(exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "0");
          exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"x\"");
          Receiver.reply(exchange, status, "");
        })) {
      assertThat(http.post(receiver.url("/"), "{}", Map.of()))
          .isEqualTo(new Answered(status, "", Optional.of(Duration.ZERO)));
      assertThat(receiver.received()).hasSize(1);
    }
  }

  @Test
  void no_cookies_are_kept() {
    try (var receiver =
        new Receiver(exchange -> {
          exchange.getResponseHeaders().add("Set-Cookie", "a=b; Path=/");
          Receiver.reply(exchange, 200, "");
        })) {
      http.post(receiver.url("/"), "{}", Map.of());
      http.post(receiver.url("/"), "{}", Map.of());

      assertThat(receiver.received())
          .hasSize(2)
          .noneMatch(request -> request.headers().containsKey("Cookie"));
    }
  }

  @Test
  void a_server_that_does_not_answer_in_time_is_given_up() throws IOException {
    var over = new CountDownLatch(1);
    var impatient =
        new OutboundHttp(new Guard(true, InetAddress::getAllByName), Duration.ofMillis(200));
    try (impatient;
        var receiver = new Receiver(exchange -> await(over))) {
      assertThat(impatient.post(receiver.url("/"), "{}", Map.of())).isInstanceOf(Lost.class);
      over.countDown();
    }
  }

  @Test
  void an_answer_without_end_is_read_up_to_64_kb() {
    try (var receiver =
        new Receiver(exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(new byte[] {'a', 'b', 'c', 'd'});
          }
        })) {
      // More often than a client has connections to one host.
      for (int i = 0; i < 10; i++) {
        assertThat(http.post(receiver.url("/"), "{}", Map.of())).isInstanceOf(Answered.class);
      }

      assertThat(http.post(receiver.url("/"), "{}", Map.of()))
          .isInstanceOfSatisfying(
              Answered.class,
              answer -> assertThat(answer.body()).hasSize(64 * 1024).startsWith("abcd"));
    }
  }

  @Test
  void an_answer_that_breaks_off_is_lost() {
    try (var receiver =
        new Receiver(exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('a');
          exchange.getResponseBody().flush();
          throw new IOException("The server breaks off.");
        })) {
      assertThat(http.post(receiver.url("/"), "{}", Map.of()))
          .isEqualTo(new Lost("connection broke"));
    }
  }

  @Test
  void nobody_there_is_lost() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    assertThat(http.post("http://127.0.0.1:%d/".formatted(free), "{}", Map.of()))
        .isEqualTo(new Lost("no connection", true));
  }

  @Test
  void a_name_that_nobody_knows_is_lost() {
    var guard =
        new Guard(
            false,
            host -> {
              throw new UnknownHostException(host);
            });

    assertThat(
            new OutboundHttp(guard, Duration.ofSeconds(5))
                .post("https://owner.example/", "{}", Map.of()))
        .isEqualTo(new Lost("host is not known", true));
  }

  @Test
  void the_address_that_was_checked_is_the_one_that_is_connected_to() {
    var answers = new ArrayDeque<>(List.of("127.0.0.1", "10.0.0.1"));
    var asked = new AtomicInteger();
    var rebinding =
        new Guard(
            true,
            host -> {
              asked.incrementAndGet();
              return new InetAddress[] {InetAddress.ofLiteral(answers.removeFirst())};
            });
    var client = new OutboundHttp(rebinding, Duration.ofSeconds(5));
    try (var receiver = Receiver.answering(200, "")) {
      var url = "http://owner.example:%d/".formatted(receiver.port());

      assertThat(client.post(url, "{}", Map.of())).isEqualTo(new Answered(200, ""));
      assertThat(asked).hasValue(1);
      assertThat(client.post(url, "{}", Map.of())).isEqualTo(new Refused("address is not public"));
      assertThat(receiver.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:%d/",
        "https://localhost:%d/",
        "https://[::1]:%d/",
        "https://[::ffff:127.0.0.1]:%d/",
        "https://10.0.0.1:%d/",
        "https://169.254.169.254/latest/meta-data/",
        "https://[64:ff9b::a9fe:a9fe]/"
      })
  void an_address_that_is_not_public_is_refused_as_a_literal_too(String url) {
    try (var receiver = Receiver.answering(200, "")) {
      assertThat(new OutboundHttp(false).post(url.formatted(receiver.port()), "{}", Map.of()))
          .isEqualTo(new Refused("address is not public"));
      assertThat(receiver.received()).isEmpty();
    }
  }

  @Test
  void what_is_no_url_is_refused() {
    assertThat(http.post("http://bad host/", "{}", Map.of()))
        .isEqualTo(new Refused("address is not a URL"));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
