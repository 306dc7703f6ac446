package dev.switchboard.workbench.local.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Stands in front of DynamoDB and notes what it is asked, such as `Query` or `UpdateItem`.
final class CountingProxy implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final URI behind;

  CountingProxy(URI behind) throws IOException {
    this.behind = behind;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::pass);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
  }

  /// What was asked since this was called last.
  List<String> asked() {
    var since = List.copyOf(asked);
    asked.clear();
    return since;
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      asked.add(target.substring(target.indexOf('.') + 1));
      var request =
          HttpRequest.newBuilder(behind)
              .POST(BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
              .header("X-Amz-Target", target)
              .header("Content-Type", "application/x-amz-json-1.0")
              .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
              .header("X-Amz-Date", exchange.getRequestHeaders().getFirst("X-Amz-Date"));
      var response = client.send(request.build(), BodyHandlers.ofByteArray());
      exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(response.statusCode(), response.body().length);
      exchange.getResponseBody().write(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
