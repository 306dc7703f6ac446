package dev.switchboard.workbench.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.switchboard.topology.Limits;
import dev.switchboard.workbench.local.function.Invocation.Answered;
import dev.switchboard.workbench.local.function.Invocation.Threw;
import dev.switchboard.workbench.local.function.Invocation.TimedOut;
import dev.switchboard.workbench.local.function.LocalFunction;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Has each request answered by the function of its route.
final class Integration implements HttpHandler {
  /// What the server sets by itself.
  private static final Set<String> NOT_OURS =
      Set.of("connection", "content-length", "date", "keep-alive", "transfer-encoding");

  private final Routes routes;
  private final Map<String, LocalFunction<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>>
      functions;
  private final InstantSource clock;

  Integration(
      Routes routes,
      Map<String, LocalFunction<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> functions,
      InstantSource clock) {
    this.routes = routes;
    this.functions = Map.copyOf(functions);
    this.clock = clock;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var body = new RequestBody(exchange, Limits.HTTP_BODY_BYTES);
    var id = UUID.randomUUID().toString();
    try (exchange) {
      send(exchange, id, respond(exchange, body, id));
      body.drop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Response respond(HttpExchange exchange, RequestBody body, String id)
      throws IOException, InterruptedException {
    var path = Optional.ofNullable(exchange.getRequestURI().getRawPath());
    var match = path.flatMap(raw -> routes.find(exchange.getRequestMethod(), raw));
    if (match.isEmpty()) {
      return Response.NOT_FOUND;
    }
    var bytes = body.read();
    if (bytes.isEmpty()) {
      return Response.TOO_LARGE;
    }
    var event = RequestEvent.of(exchange, match.get(), bytes.get(), id, clock.instant());
    return EventSize.of(event) > Limits.LAMBDA_EVENT_BYTES
        ? Response.TOO_LARGE
        : call(match.get().function().name(), event);
  }

  private Response call(String name, APIGatewayV2HTTPEvent event) throws InterruptedException {
    var function = functions.get(name);
    if (function == null) {
      throw new IllegalStateException("Function (%s) must have a handler.".formatted(name));
    }
    return switch (function.call(event)) {
      case Answered<APIGatewayV2HTTPResponse> answer ->
          answer.value().map(Response::of).orElse(Response.SERVER_ERROR);
      case Threw<APIGatewayV2HTTPResponse> _ -> Response.SERVER_ERROR;
      case TimedOut<APIGatewayV2HTTPResponse> _ -> Response.UNAVAILABLE;
    };
  }

  private static void send(HttpExchange exchange, String id, Response response) throws IOException {
    var headers = exchange.getResponseHeaders();
    response
        .headers()
        .forEach((name, values) -> {
          if (!NOT_OURS.contains(name)) {
            headers.put(name, values);
          }
        });
    headers.set("apigw-requestid", id);
    boolean empty = !response.body().hasRemaining() || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(response.status(), empty ? -1 : response.body().remaining());
    if (!empty) {
      var body = response.body().duplicate();
      Channels.newChannel(exchange.getResponseBody()).write(body);
      exchange.getResponseBody().flush();
    }
  }
}
