package dev.switchboard.workbench.local.tapped;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.switchboard.workbench.local.aws.RelayedAws.Relay;
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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Stands in front of DynamoDB or SQS, passes on what it is asked, and notes it with the answer. It
/// asks DynamoDB to say what each request consumed.
final class Tap implements Relay {
  private static final String JSON_TYPE = "application/x-amz-json-1.0";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final URI behind;

  Tap(URI behind) {
    this.behind = behind;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::pass);
    server.start();
  }

  @Override
  public URI url() {
    return URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
  }

  /// What was asked since this was called last.
  List<Asked> asked() {
    var since = List.copyOf(asked);
    asked.removeAll(since);
    return since;
  }

  /// How much was asked since then.
  int size() {
    return asked.size();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      var operation = target.substring(target.indexOf('.') + 1);
      var wish = JSON.std.mapFrom(exchange.getRequestBody().readAllBytes());
      if (target.startsWith("DynamoDB")) {
        wish.put("ReturnConsumedCapacity", "INDEXES");
      }
      var response = ask(exchange, JSON.std.asBytes(wish));
      asked.add(new Asked(operation, wish, JSON.std.mapFrom(response.body())));
      exchange.getResponseHeaders().add("Content-Type", JSON_TYPE);
      exchange.sendResponseHeaders(response.statusCode(), response.body().length);
      exchange.getResponseBody().write(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(behind)
            .POST(BodyPublishers.ofByteArray(body))
            .header("Content-Type", JSON_TYPE);
    for (var name : List.of("X-Amz-Target", "Authorization", "X-Amz-Date")) {
      request.header(name, exchange.getRequestHeaders().getFirst(name));
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
