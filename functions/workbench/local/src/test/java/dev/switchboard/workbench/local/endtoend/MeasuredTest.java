package dev.switchboard.workbench.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.task.Order;
import dev.switchboard.domain.task.Origin;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Terms;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.workbench.graph.GraphServer;
import dev.switchboard.workbench.local.aws.LocalAws;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the operator is woken for is measured where it happens.
final class MeasuredTest {
  private static final WorkspaceId NOBODYS = new WorkspaceId("overdue");
  private static final String CALENDAR = "/v1/calendars/shut-out";

  private final Http http = new Http(OneStack.get().target());
  private final LogLines log = new LogLines();

  @AfterEach
  void done() {
    log.close();
  }

  @Test
  void a_task_that_nobody_saw_to_in_time() {
    var longAgo = Instant.now().minus(Duration.ofMinutes(5));
    var order =
        new Order(
            new AgentId("nobody"),
            "http",
            "What nobody sent",
            Map.of(),
            new Origin("api", Optional.empty(), Optional.empty(), Optional.empty()),
            Terms.USUAL,
            Optional.empty(),
            longAgo);
    try (var client = OneStack.get().aws().dynamoDbClient()) {
      new DynamoDbStore(client, LocalAws.PREFIX, InstantSource.system(), Duration.ZERO)
          .tasks()
          .submit(NOBODYS, Task.first(TaskId.ofRequest("overdue"), order, longAgo));
    }

    awaitLine("\"TasksOverdue\":1,");
  }

  @Test
  void a_calendar_that_we_are_not_let_into_any_more() throws IOException, InterruptedException {
    send(
        "PUT",
        CALENDAR,
        """
        {"name":"Shut out","timeZone":"Europe/London","hours":{"monday":[{"from":"09:00","to":"10:00"}]},\
        "appointmentTypes":[{"id":"visit","name":"Visit","minutes":30}]}\
        """);
    var page = Http.json(http.get(CALENDAR + "/connect/microsoft")).get("signIn");
    browse(URI.create(String.valueOf(page)));

    OneStack.microsoft().revoke(GraphServer.OWNER);
    send("POST", CALENDAR + "/link/reconcile", "");

    awaitLine("\"GrantsLost\":1,");
    send("DELETE", CALENDAR + "/connect/microsoft", "");
  }

  private void send(String method, String path, String body) {
    var answer = http.send(method, path, "application/json", body);
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
  }

  private static void browse(URI page) throws IOException, InterruptedException {
    try (var browser =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build()) {
      var answer = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }

  private void awaitLine(String part) {
    var until = Instant.now().plus(Duration.ofSeconds(60));
    while (log.texts().stream().noneMatch(line -> line.contains(part))) {
      assertThat(Instant.now()).as("a line with " + part).isBefore(until);
      Thread.onSpinWait();
    }
  }
}
