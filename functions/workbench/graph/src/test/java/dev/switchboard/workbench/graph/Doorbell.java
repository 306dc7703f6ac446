package dev.switchboard.workbench.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Where notifications arrive.
final class Doorbell implements AutoCloseable {
  private final BlockingQueue<Map<String, Object>> rung = new LinkedBlockingQueue<>();
  final AtomicInteger refuse = new AtomicInteger();
  volatile boolean welcoming = true;
  private final HttpServer http;

  Doorbell() throws Exception {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var request = Request.of(exchange);
            var token = request.queried("validationToken");
            var body = token.filter(any -> welcoming).orElse("").getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            boolean refused = token.isEmpty() && refuse.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
            exchange.sendResponseHeaders(refused ? 503 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            if (token.isEmpty() && !refused) {
              rung.add(request.json());
            }
          }
        });
    http.start();
  }

  String url() {
    return "http://127.0.0.1:%d/bell".formatted(http.getAddress().getPort());
  }

  /// The next notification, as text; empty where none comes soon.
  String next() throws InterruptedException {
    var next = rung.poll(3, TimeUnit.SECONDS);
    return next == null ? "" : next.toString();
  }

  /// The next notification, which must come soon.
  Map<String, Object> nextJson() throws InterruptedException {
    return Optional.ofNullable(rung.poll(5, TimeUnit.SECONDS)).orElseThrow();
  }

  boolean silent() throws InterruptedException {
    return rung.poll(300, TimeUnit.MILLISECONDS) == null;
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
