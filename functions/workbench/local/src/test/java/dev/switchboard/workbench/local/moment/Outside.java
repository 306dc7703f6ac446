package dev.switchboard.workbench.local.moment;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// All that is outside: a language model, a warehouse that ships items, and an owner who is told.
/// The warehouse ships once for each key that a request bears, as whoever takes an
/// `Idempotency-Key` does.
final class Outside implements AutoCloseable {
  static final int ITEMS = 5;

  private final Moments moments;
  private final Map<String, Shipped> shipped = new ConcurrentHashMap<>();
  private final Queue<Shipped> asked = new ConcurrentLinkedQueue<>();
  private final Queue<Told> told = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  /// An item that was shipped for a task.
  record Shipped(String mark, int item) {}

  /// Something that the owner was told, by the id of its webhook.
  record Told(String mark, String id) {}

  private interface Answering {
    String answer(HttpExchange exchange, String mark, String body) throws IOException;
  }

  Outside(Moments moments) {
    this.moments = moments;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    open("/v1/chat/completions", "task-runner", "the model", (_, mark, body) -> think(mark, body));
    open("/ship", "task-runner", "the warehouse", this::ship);
    open("/told", "notice-sender", "the owner", this::tell);
    open("/notices", "notice-sender", "the owner", this::tell);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
  }

  /// What was shipped, once for each key.
  List<Shipped> shipped(String mark) {
    return shipped.values().stream().filter(each -> each.mark().equals(mark)).toList();
  }

  /// How often it was asked to ship anything.
  int asked() {
    return asked.size();
  }

  int shipped() {
    return shipped.size();
  }

  List<Told> told(String mark) {
    return told.stream().filter(each -> each.mark().equals(mark)).toList();
  }

  private void open(String path, String function, String who, Answering answering) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var mark = Marks.in(body).orElse("nobody");
            var passing = moments.begin(mark, function, who);
            moments.before(passing);
            var bytes = answering.answer(exchange, mark, body).getBytes(StandardCharsets.UTF_8);
            moments.after(passing);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
  }

  /// Wants one item shipped after the other, and says so in the words of chat completions.
  private static String think(String mark, String body) throws IOException {
    long done =
        JSON.std.mapFrom(body).get("messages") instanceof List<?> messages
            ? messages.stream()
                .filter(each -> each instanceof Map<?, ?> message && isResult(message))
                .count()
            : 0;
    if (done == ITEMS) {
      return completion("stop", Map.of("role", "assistant", "content", "Shipped all of " + mark));
    }
    long item = done + 1;
    var arguments = JSON.std.asString(Map.of("wish", Map.of("order", mark, "item", item)));
    var call =
        Map.of(
            "id",
            "call-" + item,
            "type",
            "function",
            "function",
            Map.of("name", StandInTools.NAME, "arguments", arguments));
    return completion("tool_calls", Map.of("role", "assistant", "tool_calls", List.of(call)));
  }

  private static boolean isResult(Map<?, ?> message) {
    return "tool".equals(message.get("role"));
  }

  private static String completion(String reason, Map<String, Object> message) throws IOException {
    return JSON.std.asString(
        Map.of(
            "id",
            "chatcmpl-1",
            "object",
            "chat.completion",
            "model",
            "stub",
            "choices",
            List.of(Map.of("index", 0, "message", message, "finish_reason", reason)),
            "usage",
            Map.of("prompt_tokens", 12, "completion_tokens", 6, "total_tokens", 18)));
  }

  private String ship(HttpExchange exchange, String mark, String body) throws IOException {
    var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    int item = JSON.std.mapFrom(body).get("item") instanceof Number number ? number.intValue() : 0;
    var wish = new Shipped(mark, item);
    asked.add(wish);
    shipped.putIfAbsent(key, wish);
    return "{\"shipped\":%d}".formatted(item);
  }

  private String tell(HttpExchange exchange, String mark, String body) {
    told.add(new Told(mark, exchange.getRequestHeaders().getFirst("Webhook-Id")));
    return "{}";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
