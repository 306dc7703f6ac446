package dev.switchboard.adapter.ssm;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Speaks Systems Manager's JSON as far as one parameter is asked for: it tells what was put, to
/// who asks for it decrypted, counts, and fails as it is told.
final class SsmStub implements AutoCloseable {
  final Map<String, String> parameters = new ConcurrentHashMap<>();
  final AtomicInteger asked = new AtomicInteger();

  /// A status and Systems Manager's word for it, for every request until it is empty again.
  volatile Optional<Map.Entry<Integer, String>> failing = Optional.empty();

  private final HttpServer http;

  SsmStub() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::handle);
    http.start();
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.incrementAndGet();
      var body = JSON.std.mapFrom(exchange.getRequestBody());
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      var told = failing;
      if (told.isPresent()) {
        answer(exchange, told.get().getKey(), Map.of("__type", told.get().getValue()));
      } else if ("AmazonSSM.GetParameter".equals(target)
          && Boolean.TRUE.equals(body.get("WithDecryption"))) {
        tell(exchange, String.valueOf(body.get("Name")));
      } else {
        answer(exchange, 400, Map.of("__type", "ValidationException"));
      }
    }
  }

  private void tell(HttpExchange exchange, String name) throws IOException {
    var value = parameters.get(name);
    if (value == null) {
      answer(exchange, 400, Map.of("__type", "ParameterNotFound"));
    } else {
      answer(
          exchange,
          200,
          Map.of("Parameter", Map.of("Name", name, "Type", "SecureString", "Value", value)));
    }
  }

  private static void answer(HttpExchange exchange, int status, Map<String, ?> body)
      throws IOException {
    var bytes = JSON.std.asBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
