package dev.switchboard.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TroubleTest {
  private final GraphServer server = GraphServer.start(0, InstantSource.system());
  private final Visitor visitor = new Visitor(server);

  @BeforeEach
  void signIn() throws Exception {
    visitor.signIn();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_time_out_before_leaves_nothing_and_one_after_leaves_an_event() throws Exception {
    tell(Order.once(Trouble.TIMEOUT_BEFORE));
    assertThatThrownBy(this::create).isInstanceOf(HttpTimeoutException.class);
    assertThat(events()).isZero();

    tell(Order.once(Trouble.TIMEOUT_AFTER));
    assertThatThrownBy(this::create).isInstanceOf(HttpTimeoutException.class);
    assertThat(events()).isEqualTo(1);
  }

  @Test
  void a_refusal_leaves_nothing_and_a_reset_leaves_an_event() throws Exception {
    tell(Order.once(Trouble.REFUSED));
    assertThatThrownBy(this::create).isInstanceOf(IOException.class);
    assertThat(events()).isZero();

    tell(Order.once(Trouble.RESET));
    assertThatThrownBy(this::create).isInstanceOf(IOException.class);
    assertThat(events()).isEqualTo(1);
  }

  @Test
  void an_order_counts_for_as_many_requests_as_it_says() throws Exception {
    tell(new Order(Trouble.THROTTLED, 2, Duration.ofSeconds(7)));

    var first = create();
    assertThat(first.status()).isEqualTo(429);
    assertThat(first.error()).isEqualTo("ApplicationThrottled");
    assertThat(first.whole().headers().firstValue("Retry-After")).contains("7");
    assertThat(create().status()).isEqualTo(429);
    assertThat(create().status()).isEqualTo(201);
    assertThat(server.orders().asked(Operation.CREATE)).isEqualTo(3);
  }

  @Test
  void an_order_without_end_counts_until_calm() throws Exception {
    tell(Order.always(Trouble.ERROR_500));
    for (int i = 0; i < 5; i++) {
      assertThat(create().status()).isEqualTo(500);
    }

    server.orders().calm();

    assertThat(create().status()).isEqualTo(201);
  }

  @Test
  void the_fifth_request_at_once_is_one_too_many() throws Exception {
    server.orders().tell(Operation.ME, Order.always(Trouble.SLOW).resting(Duration.ofMillis(800)));
    var answers = new ArrayList<Future<Integer>>();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 6; i++) {
        answers.add(threads.submit(() -> visitor.ask("GET", "/me", Map.of()).status()));
      }
    }

    assertThat(answers)
        .extracting(Future::resultNow)
        .filteredOn(status -> status == 429)
        .hasSize(2);
  }

  @Test
  void down_refuses_every_connection_and_up_has_all_as_it_was() throws Exception {
    assertThat(create().status()).isEqualTo(201);

    server.down();
    assertThatThrownBy(this::create).isInstanceOf(ConnectException.class);
    server.up();

    assertThat(visitor.ask("GET", "/me/events/" + "none", Map.of()).status()).isEqualTo(404);
    assertThat(events()).isEqualTo(1);
  }

  @Test
  void a_running_double_is_told_over_http() throws Exception {
    told(Map.of("operation", "create", "trouble", "unavailable", "times", 1, "seconds", 3));
    assertThat(create().status()).isEqualTo(503);

    var added =
        told(
            Map.of(
                "hand",
                "add",
                "mailbox",
                GraphServer.OWNER,
                "start",
                "2026-03-02T10:00:00Z",
                "end",
                "2026-03-02T11:00:00Z"));
    told(
        Map.of(
            "hand",
            "move",
            "mailbox",
            GraphServer.OWNER,
            "event",
            added.text("id"),
            "start",
            "2026-03-02T12:00:00Z",
            "end",
            "2026-03-02T13:00:00Z"));

    var state = visitor.ask("GET", server.loginUrl() + "/_told", Map.of()).json().toString();
    assertThat(state).contains("CREATE=1").contains("2026-03-02T12:00:00.0000000");
    assertThat(told(Map.of("operation", "fly", "trouble", "reset")).status()).isEqualTo(400);
    told(Map.of("revoke", GraphServer.OWNER));
    assertThat(create().status()).isEqualTo(401);
  }

  private void tell(Order order) {
    server.orders().tell(Operation.CREATE, order);
  }

  private Visitor.Answered told(Map<String, Object> what) throws Exception {
    return visitor.ask("POST", server.loginUrl() + "/_told", what);
  }

  private Visitor.Answered create() throws Exception {
    var lunch = new java.util.HashMap<>(Visitor.lunch("t"));
    lunch.remove("transactionId");
    return visitor.ask("POST", "/me/events", lunch);
  }

  private int events() {
    return server.mailbox(GraphServer.OWNER).events().size();
  }
}
