package dev.switchboard.workbench.rehearsal;

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
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// All of AWS as one function sees it: what its role permits is passed on, and all else is refused
/// as AWS refuses it.
final class Gate implements AutoCloseable {
  private static final List<String> HEADERS =
      List.of("X-Amz-Target", "Content-Type", "Authorization", "X-Amz-Date");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Act> permitted = new CopyOnWriteArrayList<>();
  private final List<Act> denied = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final List<Statement> role;
  private final Map<String, URI> services;

  /// @param services where each service is, by the first word of its targets
  Gate(List<Statement> role, Map<String, URI> services) throws IOException {
    this.role = List.copyOf(role);
    this.services = Map.copyOf(services);
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
  }

  /// What was asked for and permitted.
  List<Act> permitted() {
    return List.copyOf(permitted);
  }

  /// What was asked for and refused.
  List<Act> denied() {
    return List.copyOf(denied);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      var acts = Acts.of(target, Json.read(body));
      var refused = acts.stream().filter(act -> !permits(act)).toList();
      denied.addAll(refused);
      if (refused.isEmpty()) {
        permitted.addAll(acts);
        pass(exchange, target, body);
      } else {
        refuse(exchange, refused.getFirst());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean permits(Act act) {
    return role.stream().anyMatch(statement -> statement.allows(act));
  }

  private void pass(HttpExchange exchange, String target, byte[] body)
      throws IOException, InterruptedException {
    var service = services.get(target.substring(0, target.indexOf('.')));
    if (service == null) {
      throw new IOException("Nothing stands in for %s.".formatted(target));
    }
    var request =
        HttpRequest.newBuilder(service.resolve("/")).POST(BodyPublishers.ofByteArray(body));
    for (var header : HEADERS) {
      request.header(header, exchange.getRequestHeaders().getFirst(header));
    }
    var response = client.send(request.build(), BodyHandlers.ofByteArray());
    var type = response.headers().firstValue("Content-Type").orElse("application/x-amz-json-1.0");
    send(exchange, response.statusCode(), type, response.body());
  }

  /// @see <a
  ///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">Errors
  ///   of DynamoDB</a>
  private static void refuse(HttpExchange exchange, Act act) throws IOException {
    var said =
        Map.of(
            "__type",
            "com.amazon.coral.service#AccessDeniedException",
            "Message",
            "User is not authorized to perform: %s on resource: %s because no identity-based policy allows the %1$s action"
                .formatted(act.action(), act.resource()));
    send(exchange, 400, "application/x-amz-json-1.0", Json.write(said));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
