package dev.switchboard.workbench.local.crash;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// The owner of an agent, who outlives every stack: does work, takes notices, and keeps what
/// arrived. No work has the same result as another, nor when it is asked for again.
final class CrashOwner implements AutoCloseable {
  /// Long enough that some is under way whenever a stack dies.
  private static final Duration EFFORT = Duration.ofMillis(20);

  private final String secret = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
  private final Queue<Request> works = new ConcurrentLinkedQueue<>();
  private final Queue<Request> notices = new ConcurrentLinkedQueue<>();
  private final Queue<String> forged = new ConcurrentLinkedQueue<>();
  private final AtomicInteger results = new AtomicInteger();
  private final Semaphore asked = new Semaphore(0);
  private final HttpServer server;
  private final Webhook signature;

  CrashOwner() {
    try {
      signature = new Webhook(secret);
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (EmptyWebhookSecretException e) {
      throw new IllegalStateException("The secret has bytes.", e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/work", exchange -> receive(exchange, this::work));
    server.createContext("/notices", exchange -> receive(exchange, notices::add));
    server.start();
  }

  /// Something signed that arrived, by the id of its webhook.
  record Request(String id, String body) {}

  List<Request> works() {
    return List.copyOf(works);
  }

  List<Request> notices() {
    return List.copyOf(notices);
  }

  /// The paths of what was not signed as it must be.
  List<String> forged() {
    return List.copyOf(forged);
  }

  Map<String, Object> endpoint(String path) {
    var url = "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
    return Map.of("url", url, "secret", secret);
  }

  /// Returns when so much more work is being done, from now on, or at that time. Gives whether it
  /// was.
  boolean awaitMore(int number, Duration atMost) throws InterruptedException {
    asked.drainPermits();
    return asked.tryAcquire(number, atMost.toSeconds(), TimeUnit.SECONDS);
  }

  private void receive(HttpExchange exchange, Consumer<Request> arrived) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var headers = HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true);
      if (isSigned(body, headers)) {
        arrived.accept(new Request(headers.firstValue("webhook-id").orElseThrow(), body));
      } else {
        forged.add(exchange.getRequestURI().getPath());
      }
      var answer = "{\"result\":\"result %d\"}".formatted(results.incrementAndGet());
      var bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private void work(Request request) {
    works.add(request);
    asked.release();
    LockSupport.parkNanos(EFFORT.toNanos());
  }

  private boolean isSigned(String body, HttpHeaders headers) {
    try {
      signature.verify(body, headers);
      return true;
    } catch (WebhookVerificationException e) {
      return false;
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
