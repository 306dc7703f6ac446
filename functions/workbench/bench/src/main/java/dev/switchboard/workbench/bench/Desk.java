package dev.switchboard.workbench.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.agent.SignedEndpoint;
import dev.switchboard.domain.agent.WorkSettings;
import dev.switchboard.domain.workspace.ApiKey;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.workbench.local.Settings;
import dev.switchboard.workbench.local.Stack;
import dev.switchboard.workbench.local.aws.LocalAws;
import dev.switchboard.workbench.local.gateway.Gateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// The local stack with the functions of tasks and notices, and the endpoint of owners who have
/// work done there. Work of the busy workspace takes a while; that of the quiet one is done at
/// once.
final class Desk implements AutoCloseable {
  static final WorkspaceId QUIET = new WorkspaceId("quiet");
  static final WorkspaceId BUSY = new WorkspaceId("busy");

  private static final List<Function> FUNCTIONS =
      List.of(Functions.TASKS, Functions.TASK_RUNNER, Functions.NOTICES, Functions.NOTICE_SENDER);
  private static final Duration EFFORT = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, CountDownLatch> begun = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> told = new ConcurrentHashMap<>();
  private final AtomicInteger posted = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private final Gateway gateway;
  private final Stack stack;
  private final HttpServer owners;

  private Desk(Gateway gateway, Stack stack, HttpServer owners) {
    this.gateway = gateway;
    this.stack = stack;
    this.owners = owners;
  }

  static Desk open() throws IOException, InterruptedException {
    var gateway = Gateway.bind(0);
    var home = Files.createTempDirectory("desk");
    var settings = new Settings(0, home, true, Optional.empty(), Map.of());
    var stack = Stack.start(settings, gateway, FUNCTIONS);
    var owners = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    owners.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    var desk = new Desk(gateway, stack, owners);
    owners.createContext("/work", desk::work);
    owners.createContext("/told", desk::told);
    owners.start();
    desk.seed();
    return desk;
  }

  private void seed() {
    try (var client = stack.aws().dynamoDb().client()) {
      var store = new DynamoDbStore(client, LocalAws.PREFIX, InstantSource.system(), Duration.ZERO);
      for (var workspace : List.of(QUIET, BUSY)) {
        store.workspaces().put(new Workspace(workspace, workspace.value(), List.of()));
        store.workspaces().issue(key(workspace), "bench");
        store.agents().save(workspace, agent());
      }
    }
  }

  private Agent agent() {
    var owner =
        new Owner("Owner", Optional.empty(), Optional.empty(), Optional.of(endpoint("/told")));
    return new Agent(
        new AgentId("ada"),
        "Ada",
        "",
        "",
        Optional.empty(),
        Set.of(),
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        owner,
        new WorkSettings("http", Optional.of(endpoint("/work"))),
        0);
  }

  private SignedEndpoint endpoint(String path) {
    return new SignedEndpoint(
        "http://127.0.0.1:%d%s".formatted(owners.getAddress().getPort(), path),
        "whsec_" + "A".repeat(32));
  }

  private static ApiKey key(WorkspaceId workspace) {
    return new ApiKey(workspace, "k".repeat(24));
  }

  /// Posts a task; gives its name.
  String post(WorkspaceId workspace) {
    var name = "%s %d".formatted(workspace, posted.incrementAndGet());
    if (workspace.equals(QUIET)) {
      begun.put(name, new CountDownLatch(1));
      told.put(name, new CountDownLatch(1));
    }
    var request =
        HttpRequest.newBuilder(gateway.url().resolve("/v1/tasks"))
            .header("authorization", "Bearer " + key(workspace).written())
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString("{\"agentId\":\"ada\",\"task\":\"%s\"}".formatted(name)))
            .timeout(PATIENCE)
            .build();
    try {
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      if (status != 202) {
        throw new IllegalStateException("A task was answered with %d.".formatted(status));
      }
    } catch (IOException e) {
      throw new IllegalStateException("Nobody answers.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted.", e);
    }
    return name;
  }

  /// Has so many tasks of the busy workspace wait.
  void keepBusy(int number) {
    while (waiting.get() < number) {
      waiting.incrementAndGet();
      post(BUSY);
    }
  }

  /// Returns once its first step has begun.
  void awaitBegun(String name) {
    await(begun, name);
  }

  /// Returns once its owner was told that it is done.
  void awaitTold(String name) {
    await(told, name);
  }

  private static void await(Map<String, CountDownLatch> latches, String name) {
    try {
      var latch = Optional.ofNullable(latches.get(name)).orElseThrow();
      if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("Task (%s) took longer than a minute.".formatted(name));
      }
      latches.remove(name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted.", e);
    }
  }

  private void work(HttpExchange exchange) throws IOException {
    try (exchange) {
      var name = read(exchange, "asked");
      Optional.ofNullable(begun.get(name)).ifPresent(CountDownLatch::countDown);
      if (name.startsWith(BUSY.value())) {
        waiting.decrementAndGet();
        LockSupport.parkNanos(EFFORT.toNanos());
      }
      answer(exchange, "{\"result\":\"%s\"}".formatted(name));
    }
  }

  private void told(HttpExchange exchange) throws IOException {
    try (exchange) {
      var name = read(exchange, "result");
      Optional.ofNullable(told.get(name)).ifPresent(CountDownLatch::countDown);
      answer(exchange, "{}");
    }
  }

  private static String read(HttpExchange exchange, String field) throws IOException {
    var event = JSON.std.mapFrom(exchange.getRequestBody());
    return event.get("data") instanceof Map<?, ?> data ? String.valueOf(data.get(field)) : "";
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    stack.close();
    owners.stop(0);
    http.close();
  }
}
