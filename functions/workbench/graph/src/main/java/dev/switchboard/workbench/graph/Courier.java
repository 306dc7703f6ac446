package dev.switchboard.workbench.graph;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/// Posts to whoever subscribed: the handshake, and notifications, which are tried again where they
/// are not taken, sooner than by the real one.
final class Courier {
  private static final int TRIES = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration HANDSHAKE = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads;
  private final Orders orders;
  private final CountDownLatch closing;

  Courier(ExecutorService threads, Orders orders, CountDownLatch closing) {
    this.threads = threads;
    this.orders = orders;
    this.closing = closing;
  }

  /// Whether an address answers the handshake as it must.
  boolean answers(URI address) {
    var token = "Validation: Testing client application reachability " + UUID.randomUUID();
    var query = (address.getRawQuery() == null ? "?" : "&") + "validationToken=";
    var url = URI.create(address + query + URLEncoder.encode(token, UTF_8));
    try {
      var answer =
          http.send(
              HttpRequest.newBuilder(url)
                  .timeout(HANDSHAKE)
                  .header("Content-Type", "text/plain; charset=utf-8")
                  .POST(noBody())
                  .build(),
              ofString());
      var type = answer.headers().firstValue("Content-Type").orElse("");
      return answer.statusCode() == 200
          && type.startsWith("text/plain")
          && answer.body().equals(token);
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void deliver(URI address, Map<String, Object> note) {
    var order = orders.next(Operation.NOTIFY);
    if (order.map(Order::trouble).equals(java.util.Optional.of(Trouble.DROPPED))) {
      return;
    }
    var body = Wire.text(Map.of("value", List.of(note)));
    threads.execute(() -> deliver(address, body));
  }

  private void deliver(URI address, String body) {
    try {
      for (int tried = 1; tried <= TRIES && !taken(address, body); tried++) {
        if (closing.await(100L << tried, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean taken(URI address, String body) throws InterruptedException {
    try {
      var request =
          HttpRequest.newBuilder(address)
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .POST(ofString(body))
              .build();
      return http.send(request, ofString()).statusCode() / 100 == 2;
    } catch (IOException e) {
      return false;
    }
  }
}
