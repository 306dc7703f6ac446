package dev.switchboard.workbench.local.player;

import com.fasterxml.jackson.jr.ob.JSON;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// The other side, for a stack on one machine: the owner's endpoints (`/notices` takes notices,
/// `/work` does work), which refuse what is not signed with the owner's secret, and the control URL
/// of a call (`/control/{call}`), where words arrive.
public final class Receivers implements AutoCloseable {
  private final HttpServer server;
  private final Webhook signature;
  private volatile Consumer<Arrival> listener;

  /// Something that arrived.
  public sealed interface Arrival {
    /// The owner was told something.
    record Notice(String type, Map<String, Object> data) implements Arrival {}

    /// The owner's endpoint was asked to do something.
    record WorkAsked(String words) implements Arrival {}

    /// Something is to be said on a call.
    record Words(String call, String words) implements Arrival {}

    /// A request whose signature is not right; it was refused.
    record Forged(String path) implements Arrival {}
  }

  /// Listens on this port of the loopback address, or on any free one where it is taken.
  public Receivers(int port, String ownerSecret, Consumer<Arrival> listener) throws IOException {
    this.server = bind(port);
    this.signature = signature(ownerSecret);
    this.listener = listener;
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::receive);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
  }

  /// From now on, this one hears what arrives.
  public void tell(Consumer<Arrival> newListener) {
    this.listener = newListener;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static Webhook signature(String ownerSecret) {
    try {
      return new Webhook(ownerSecret);
    } catch (EmptyWebhookSecretException e) {
      throw new IllegalArgumentException("The owner's secret must not be empty.", e);
    }
  }

  private static HttpServer bind(int port) throws IOException {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (BindException taken) {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (path.startsWith("/control/")) {
        words(path.substring("/control/".length()), JSON.std.mapFrom(body));
        answer(exchange, 200, "{}");
      } else if (isSigned(exchange, body)) {
        owner(exchange, path, JSON.std.mapFrom(body));
      } else {
        listener.accept(new Arrival.Forged(path));
        answer(exchange, 401, "{}");
      }
    }
  }

  private void words(String call, Map<String, Object> body) {
    var message = Client.object(body, "message");
    var words = message.getOrDefault("content", body.getOrDefault("content", ""));
    listener.accept(new Arrival.Words(call, String.valueOf(words)));
  }

  private void owner(HttpExchange exchange, String path, Map<String, Object> body)
      throws IOException {
    var data = Client.object(body, "data");
    switch (path) {
      case "/notices" -> {
        listener.accept(new Arrival.Notice(String.valueOf(body.get("type")), data));
        answer(exchange, 204, "");
      }
      case "/work" -> {
        var asked = String.valueOf(data.get("asked"));
        listener.accept(new Arrival.WorkAsked(asked));
        answer(exchange, 200, Client.write(Map.of("result", "The office has done this: " + asked)));
      }
      default -> answer(exchange, 404, "{}");
    }
  }

  private boolean isSigned(HttpExchange exchange, String body) {
    try {
      signature.verify(
          body, HttpHeaders.of(Map.copyOf(exchange.getRequestHeaders()), (_, _) -> true));
      return true;
    } catch (WebhookVerificationException forged) {
      return false;
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().put("content-type", List.of("application/json"));
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
