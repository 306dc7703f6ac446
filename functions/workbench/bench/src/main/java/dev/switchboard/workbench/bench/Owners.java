package dev.switchboard.workbench.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.switchboard.domain.agent.SignedEndpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// The endpoint of owners, who have work done there and are told of it. What is awaited is done at
/// once; all other work takes a while.
final class Owners implements AutoCloseable {
  private static final Duration EFFORT = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<String, CountDownLatch> begun = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> told = new ConcurrentHashMap<>();
  private final AtomicInteger others = new AtomicInteger();
  private final HttpServer server;

  Owners() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/work", this::work);
    server.createContext("/told", this::told);
    server.start();
  }

  SignedEndpoint endpoint(String path) {
    return new SignedEndpoint(
        "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path),
        "whsec_" + "A".repeat(32));
  }

  /// Before a task of this name is posted that is awaited.
  void expect(String name) {
    begun.put(name, new CountDownLatch(1));
    told.put(name, new CountDownLatch(1));
  }

  /// Returns once its first step has begun.
  void awaitBegun(String name) {
    await(begun, name);
  }

  /// Returns once its owner was told that it is done.
  void awaitTold(String name) {
    await(told, name);
  }

  /// How much work was begun that nobody awaits.
  int others() {
    return others.get();
  }

  private static void await(Map<String, CountDownLatch> latches, String name) {
    try {
      var latch = Optional.ofNullable(latches.get(name)).orElseThrow();
      if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("Task (%s) took longer than a minute.".formatted(name));
      }
      latches.remove(name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted.", e);
    }
  }

  private void work(HttpExchange exchange) throws IOException {
    try (exchange) {
      var name = read(exchange, "asked");
      var latch = Optional.ofNullable(begun.get(name));
      latch.ifPresent(CountDownLatch::countDown);
      if (latch.isEmpty()) {
        others.incrementAndGet();
        LockSupport.parkNanos(EFFORT.toNanos());
      }
      answer(exchange, "{\"result\":\"%s\"}".formatted(name));
    }
  }

  private void told(HttpExchange exchange) throws IOException {
    try (exchange) {
      var name = read(exchange, "result");
      Optional.ofNullable(told.get(name)).ifPresent(CountDownLatch::countDown);
      answer(exchange, "{}");
    }
  }

  private static String read(HttpExchange exchange, String field) throws IOException {
    var event = JSON.std.mapFrom(exchange.getRequestBody());
    return event.get("data") instanceof Map<?, ?> data ? String.valueOf(data.get(field)) : "";
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
