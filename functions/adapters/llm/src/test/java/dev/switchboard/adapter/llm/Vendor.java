package dev.switchboard.adapter.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A provider's server, played on this machine.
final class Vendor implements AutoCloseable {
  private final HttpServer server;
  private final CountDownLatch over = new CountDownLatch(1);
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  record Asked(String path, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  /// Answers one request whose body was read.
  interface Answering {
    void answer(HttpExchange exchange, CountDownLatch over) throws IOException;
  }

  Vendor(Answering answering) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException("No port is free.", e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          remember(exchange);
          answering.answer(exchange, over);
        });
    server.start();
  }

  static Vendor answering(int status, String body) {
    return new Vendor((exchange, over) -> {
      send(exchange, status, body.length());
      exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
      exchange.close();
    });
  }

  /// Refuses, and says how long it wants to be left alone.
  static Vendor tired(int status, String rest, String body) {
    return new Vendor((exchange, over) -> {
      exchange.getResponseHeaders().add("Retry-After", rest);
      send(exchange, status, body.length());
      exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
      exchange.close();
    });
  }

  /// Says how long its answer is, and hangs up in the middle of it.
  static Vendor hangingUp(String body) {
    return new Vendor((exchange, over) -> {
      send(exchange, 200, body.length());
      exchange
          .getResponseBody()
          .write(body.substring(0, body.length() / 2).getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      throw new IOException("The vendor hangs up.");
    });
  }

  /// Begins its answer at once, and never ends it.
  static Vendor dawdling(String body) {
    return new Vendor((exchange, over) -> {
      send(exchange, 200, body.length());
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      await(over);
    });
  }

  static Vendor silent() {
    return new Vendor((exchange, over) -> await(over));
  }

  private static void send(HttpExchange exchange, int status, int length) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, length);
  }

  private void remember(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(
        new Asked(
            exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders()), body));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String url(String path) {
    return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
  }
}
