package dev.switchboard.workbench.bench;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Owner;
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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The local stack with the functions of tasks and notices, in memory, and two workspaces: a quiet
/// one, whose work is done at once, and a busy one, whose work takes a while.
final class Desk implements AutoCloseable {
  private static final List<Function> FUNCTIONS =
      List.of(Functions.TASKS, Functions.TASK_RUNNER, Functions.NOTICES, Functions.NOTICE_SENDER);
  private static final WorkspaceId QUIET = new WorkspaceId("quiet");
  private static final WorkspaceId BUSY = new WorkspaceId("busy");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI url;
  private final Stack stack;
  private final Owners owners;
  private int quiet;
  private int busy;

  private Desk(URI url, Stack stack, Owners owners) {
    this.url = url;
    this.stack = stack;
    this.owners = owners;
  }

  static Desk open() throws IOException, InterruptedException {
    var gateway = Gateway.bind(0);
    var home = Files.createTempDirectory("desk");
    var settings = new Settings(0, home, true, Optional.empty(), Map.of());
    var stack = Stack.start(settings, gateway, FUNCTIONS, LocalAws.start(settings.kept()));
    var desk = new Desk(gateway.url(), stack, new Owners());
    desk.seed();
    return desk;
  }

  private void seed() {
    try (var client = stack.aws().dynamoDbClient()) {
      var store =
          new DynamoDbStore(client, stack.aws().prefix(), InstantSource.system(), Duration.ZERO);
      for (var workspace : List.of(QUIET, BUSY)) {
        store.workspaces().put(new Workspace(workspace, workspace.value(), List.of()));
        store.workspaces().issue(key(workspace), "bench");
        store.agents().save(workspace, agent());
      }
    }
  }

  private Agent agent() {
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
        new Owner(
            "Owner", Optional.empty(), Optional.empty(), Optional.of(owners.endpoint("/told"))),
        new WorkSettings("http", Optional.of(owners.endpoint("/work"))),
        0);
  }

  private static ApiKey key(WorkspaceId workspace) {
    return new ApiKey(workspace, "k".repeat(24));
  }

  /// Posts a task of the quiet workspace, and returns once its first step has begun; gives its
  /// name.
  String begin() {
    var name = "quiet %d".formatted(++quiet);
    owners.expect(name);
    post(QUIET, name);
    owners.awaitBegun(name);
    return name;
  }

  /// Returns once its owner was told that it is done.
  void awaitTold(String name) {
    owners.awaitTold(name);
  }

  /// Has so many tasks of the busy workspace wait.
  void keepBusy(int number) {
    while (busy - owners.others() < number) {
      post(BUSY, "busy %d".formatted(++busy));
    }
  }

  private void post(WorkspaceId workspace, String name) {
    var request =
        HttpRequest.newBuilder(url.resolve("/v1/tasks"))
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
  }

  @Override
  public void close() {
    stack.close();
    owners.close();
    http.close();
  }
}
