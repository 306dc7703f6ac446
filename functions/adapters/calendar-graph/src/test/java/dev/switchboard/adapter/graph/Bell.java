package dev.switchboard.adapter.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Where notifications arrive: it answers the handshake and keeps what comes.
final class Bell implements AutoCloseable {
  private final BlockingQueue<String> rung = new LinkedBlockingQueue<>();
  private final HttpServer http;

  Bell() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
            rung.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var answer =
                URLDecoder.decode(query.replaceFirst("^validationToken=", ""), UTF_8)
                    .getBytes(UTF_8);
            if (answer.length > 0) {
              rung.clear();
            }
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    http.start();
  }

  String url() {
    return "http://127.0.0.1:%d/bell".formatted(http.getAddress().getPort());
  }

  /// The next notification; empty where none comes soon.
  String next() throws InterruptedException {
    return Optional.ofNullable(rung.poll(5, TimeUnit.SECONDS)).orElse("");
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
