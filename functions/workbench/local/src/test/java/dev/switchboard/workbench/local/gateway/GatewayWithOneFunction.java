package dev.switchboard.workbench.local.gateway;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Route;
import dev.switchboard.topology.Source;
import dev.switchboard.workbench.local.function.LocalFunction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A gateway in front of one function, and a client that calls it.
final class GatewayWithOneFunction implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-03T14:30:05Z");

  private static final Function FUNCTION =
      new Function(
          "webhook",
          "webhook",
          "none",
          128,
          Duration.ofSeconds(20),
          new Source.Http(
              List.of(
                  new Route("POST", "/webhooks/{channel}/{workspace}"),
                  new Route("ANY", "/v1/agents/{rest+}"))),
          List.of(),
          Map.of());

  private final BlockingQueue<APIGatewayV2HTTPEvent> events = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Gateway gateway;

  GatewayWithOneFunction(
      RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler, Duration timeOut)
      throws IOException {
    RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> noting =
        (event, context) -> {
          events.add(event);
          return handler.handleRequest(event, context);
        };
    gateway = Gateway.bind(0);
    gateway.serve(
        List.of(FUNCTION),
        Map.of("webhook", new LocalFunction<>(FUNCTION, noting, timeOut)),
        InstantSource.fixed(NOW));
  }

  /// Whose function always gives this answer.
  static GatewayWithOneFunction answering(APIGatewayV2HTTPResponse answer) throws IOException {
    return new GatewayWithOneFunction((event, context) -> answer, FUNCTION.timeOut());
  }

  static GatewayWithOneFunction running(
      RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler) throws IOException {
    return new GatewayWithOneFunction(handler, FUNCTION.timeOut());
  }

  /// The next event that the function got.
  APIGatewayV2HTTPEvent event() {
    return events.remove();
  }

  boolean reachedFunction() {
    return !events.isEmpty();
  }

  HttpResponse<String> post(String path, BodyPublisher body, String... headers) throws Exception {
    return send("POST", path, body, headers);
  }

  HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
      throws Exception {
    return send(method, path, body, BodyHandlers.ofString(), headers);
  }

  <T> HttpResponse<T> send(
      String method, String path, BodyPublisher body, BodyHandler<T> as, String... headers)
      throws Exception {
    var request = HttpRequest.newBuilder(URI.create(gateway.url() + path)).method(method, body);
    return client.send(
        headers.length == 0 ? request.build() : request.headers(headers).build(), as);
  }

  @Override
  public void close() {
    client.close();
    gateway.close();
  }
}
