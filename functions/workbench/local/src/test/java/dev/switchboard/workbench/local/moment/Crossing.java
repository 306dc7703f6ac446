package dev.switchboard.workbench.local.moment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Where one function crosses over to DynamoDB, SQS or Microsoft: each request that is about an
/// affair is a moment of its life, and so is each message about it that is received.
final class Crossing implements AutoCloseable {
  private static final Set<String> NOT_OURS =
      Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade");

  /// A receive that a dead process left behind would take messages for as long as it waits.
  private static final Pattern LONG_WAIT = Pattern.compile("\"WaitTimeSeconds\"\\s*:\\s*\\d+");

  private static final String SHORT_WAIT = "\"WaitTimeSeconds\":2";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger underWay = new AtomicInteger();
  private final HttpServer server;
  private final URI behind;
  private final String function;
  private final Moments moments;

  private record Asked(String call, String body, Optional<String> mark) {}

  Crossing(String function, URI behind, Moments moments) {
    this.function = function;
    this.behind = behind;
    this.moments = moments;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::cross);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
  }

  boolean isEmpty() {
    return underWay.get() == 0;
  }

  private void cross(HttpExchange exchange) throws IOException {
    underWay.incrementAndGet();
    try (exchange) {
      var asked = asked(exchange);
      var answer =
          asked.mark().isPresent()
              ? attended(exchange, asked, asked.mark().get())
              : received(asked, forward(exchange, asked.body()));
      exchange
          .getResponseHeaders()
          .add("Content-Type", answer.headers().firstValue("Content-Type").orElse("text/plain"));
      answer
          .headers()
          .firstValue("Location")
          .ifPresent(to -> exchange.getResponseHeaders().add("Location", to));
      var body = asked.call().startsWith("microsoft") ? here(answer.body()) : answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } finally {
      underWay.decrementAndGet();
    }
  }

  /// Where Microsoft says where it goes on, it goes on here.
  private byte[] here(byte[] body) {
    return new String(body, StandardCharsets.UTF_8)
        .replace("http://" + behind.getAuthority(), url().toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  private Asked asked(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = exchange.getRequestHeaders();
    var bearer = Optional.ofNullable(headers.getFirst("Authorization")).orElse("");
    var said = "%s%n%s%n%s".formatted(exchange.getRequestURI(), bearer, body);
    var call =
        Optional.ofNullable(headers.getFirst("X-Amz-Target"))
            .map(Crossing::ofAws)
            .orElseGet(() -> "microsoft " + exchange.getRequestMethod());
    return new Asked(
        call, LONG_WAIT.matcher(body).replaceFirst(SHORT_WAIT), moments.marks().of(said));
  }

  private static String ofAws(String target) {
    return target
        .replaceFirst("_\\d+\\.", " ")
        .replaceFirst("\\.", " ")
        .replaceFirst("^Amazon", "")
        .toLowerCase(Locale.ROOT);
  }

  private HttpResponse<byte[]> attended(HttpExchange exchange, Asked asked, String mark)
      throws IOException {
    var passing = moments.begin(mark, function, asked.call());
    moments.before(passing);
    var answer = forward(exchange, asked.body());
    moments.marks().learn(new String(answer.body(), StandardCharsets.UTF_8), mark);
    moments.after(passing);
    return answer;
  }

  /// Where a message about a task came, the worker may die with it in hand.
  private HttpResponse<byte[]> received(Asked asked, HttpResponse<byte[]> answer)
      throws IOException {
    if (asked.call().endsWith("receivemessage")) {
      var text = new String(answer.body(), StandardCharsets.UTF_8);
      var mark = Marks.in(text);
      if (mark.isPresent()) {
        moments.marks().learn(text, mark.get());
        moments.after(moments.begin(mark.get(), function, asked.call()));
      }
    }
    return answer;
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, String body) throws IOException {
    var request =
        HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofString(body));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
          }
        });
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted.", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.shutdownNow();
  }
}
