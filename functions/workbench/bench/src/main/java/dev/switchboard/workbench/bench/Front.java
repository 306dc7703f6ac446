package dev.switchboard.workbench.bench;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.domain.workspace.WebhookCredential.SharedSecret;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Environment;
import dev.switchboard.topology.Functions;
import dev.switchboard.workbench.local.Settings;
import dev.switchboard.workbench.local.Stack;
import dev.switchboard.workbench.local.aws.Aws;
import dev.switchboard.workbench.local.aws.LocalAws;
import dev.switchboard.workbench.local.function.Handlers;
import dev.switchboard.workbench.local.gateway.Gateway;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The webhook of the local stack, in memory, with one business behind it; its messages are left in
/// the queues. Beside it the same function without a gateway.
final class Front implements AutoCloseable {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("harbour");
  static final String PATH = "/webhooks/vapi/harbour";
  static final String HEADER = "x-vapi-secret";
  static final String SECRET = "bench";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI url;
  private final Stack stack;
  private final Handlers alone;
  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler;

  private Front(URI url, Stack stack, Handlers alone) {
    this.url = url;
    this.stack = stack;
    this.alone = alone;
    this.handler = alone.of(Functions.WEBHOOK);
  }

  static Front open() throws IOException, InterruptedException {
    var gateway = Gateway.bind(0);
    var known = Map.of(Environment.CACHE_SECONDS, "3600");
    var home = Files.createTempDirectory("front");
    var settings = new Settings(0, home, true, Optional.empty(), known);
    var functions = List.of(Functions.WEBHOOK);
    var aws = LocalAws.start(settings.kept());
    var stack = Stack.start(settings, gateway, functions, aws);
    seed(aws);
    var environment = new HashMap<>(aws.variables());
    environment.putAll(known);
    environment.put(Environment.PREFIX, aws.prefix());
    environment.put(Environment.PATIENCE_SECONDS, "12");
    return new Front(gateway.url(), stack, Handlers.load(functions, environment));
  }

  private static void seed(Aws aws) {
    try (var client = aws.dynamoDbClient()) {
      var store = new DynamoDbStore(client, aws.prefix(), InstantSource.system(), Duration.ZERO);
      var secret = new SharedSecret(HEADER, "", SECRET);
      store.workspaces().put(new Workspace(WORKSPACE, "Harbour", List.of(secret)));
      store.calendars().save(WORKSPACE, Lettings.calendar());
      store.agents().save(WORKSPACE, Lettings.agent());
    }
  }

  Aws aws() {
    return stack.aws();
  }

  URI webhook() {
    return url.resolve(PATH);
  }

  /// Answers a message over HTTP.
  String post(String message) {
    return post(webhook(), message);
  }

  /// Has somebody else answer it.
  String post(URI webhook, String message) {
    var request =
        HttpRequest.newBuilder(webhook)
            .header(HEADER, SECRET)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(message))
            .timeout(PATIENCE)
            .build();
    try {
      return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
    } catch (IOException e) {
      throw new IllegalStateException("Nobody answers.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted.", e);
    }
  }

  /// Answers it within this thread.
  String hand(String message) {
    var event = new APIGatewayV2HTTPEvent();
    event.setRawPath(PATH);
    event.setPathParameters(Map.of("channel", "vapi", "workspace", WORKSPACE.value()));
    event.setHeaders(Map.of(HEADER, SECRET, "content-type", "application/json"));
    event.setBody(message);
    return handler.handleRequest(event, null).getBody();
  }

  @Override
  public void close() {
    alone.close();
    stack.close();
    http.close();
  }
}
