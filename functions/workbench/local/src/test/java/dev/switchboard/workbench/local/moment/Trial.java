package dev.switchboard.workbench.local.moment;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.agent.SignedEndpoint;
import dev.switchboard.domain.agent.WorkSettings;
import dev.switchboard.domain.conversation.PlanTaskNews;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.workspace.ApiKey;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Queues;
import dev.switchboard.workbench.local.aws.LocalAws;
import dev.switchboard.workbench.local.moment.Moment.Death;
import java.io.IOException;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Puts tasks to their deaths, each in a workspace of its own, and sees them through.
final class Trial implements AutoCloseable {
  private static final AgentId AGENT = new AgentId("mia");
  private static final String SWEEP = "{\"version\":1,\"type\":\"sweep\"}";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final Moments moments = new Moments();
  final Outside outside = new Outside(moments);
  private final LocalAws aws = LocalAws.start(Optional.empty());
  private final DynamoDbClient tables = aws.dynamoDb().client();
  private final SqsClient queues = aws.sqs().client();
  private final DynamoDbStore store =
      new DynamoDbStore(tables, LocalAws.PREFIX, InstantSource.system(), Duration.ZERO);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, Boolean> answered = new ConcurrentHashMap<>();
  final Mortal mortal = new Mortal(aws, outside, moments);

  /// A life that nothing disturbs: its moments.
  List<Moment> rehearse() {
    var mark = Moments.mark(0);
    start();
    post(mark);
    await("it is over and told", PATIENCE, () -> isOver(mark) && isRemoved(mark));
    var life = moments.of(mark);
    kill();
    return life;
  }

  private boolean isRemoved(String mark) {
    return moments.of(mark).stream().filter(each -> each.call().contains("deletemessage")).count()
        == 2;
  }

  /// Tasks that live until each is at its moment; then all of them die at once. Gives how long the
  /// first one was held up.
  Duration kill(Map<String, Death> deaths) {
    start();
    deaths.forEach(moments::die);
    deaths.keySet().forEach(mark -> Thread.ofVirtual().start(() -> post(mark)));
    await("all are at their moments", PATIENCE, () -> moments.missing().isEmpty());
    return kill();
  }

  private Duration kill() {
    mortal.kill();
    var held = moments.killed();
    await("nothing of it is left", PATIENCE, mortal::isGone);
    return held;
  }

  /// Starts it for good: the client repeats what was not answered, the sweeps come by, and all end
  /// and are told, or have no more time to.
  void recover(Set<String> marks, Duration most) {
    start();
    marks.stream().filter(mark -> !answered.containsKey(mark)).forEach(this::post);
    seeThrough(marks, most);
  }

  private void seeThrough(Set<String> marks, Duration most) {
    long until = System.nanoTime() + most.toNanos();
    while (!marks.stream().allMatch(this::isOver) && System.nanoTime() < until) {
      sweep();
    }
  }

  private void sweep() {
    for (var queue : List.of(Queues.TASKS, Queues.NOTICES)) {
      var name = LocalAws.PREFIX + queue.name();
      var url = queues.getQueueUrl(request -> request.queueName(name)).queueUrl();
      queues.sendMessage(request -> request.queueUrl(url).messageBody(SWEEP));
    }
    LockSupport.parkNanos(Duration.ofMillis(900).toNanos());
  }

  private boolean isOver(String mark) {
    return history(mark)
        .map(History::task)
        .filter(task -> task.status().ended() && task.dueAt().isEmpty())
        .flatMap(PlanTaskNews::ofEnd)
        .flatMap(notice -> store.notices().find(new WorkspaceId(mark), notice))
        .filter(notice -> notice.state() == PlannedNotice.State.DONE)
        .isPresent();
  }

  Optional<History> history(String mark) {
    return store.tasks().read(new WorkspaceId(mark), TaskId.ofRequest("api:key:" + mark));
  }

  private void start() {
    mortal.start();
    await("it serves", PATIENCE, this::serves);
  }

  private boolean serves() {
    mortal.requireAlive();
    return send(HttpRequest.newBuilder(mortal.url().resolve("/v1/tasks")).GET()) == 401;
  }

  /// Posts the task, and never minds whether anybody is alive to answer.
  private void post(String mark) {
    var key = key(mark);
    if (!store.workspaces().knows(key)) {
      open(mark, key);
    }
    var body = "{\"agentId\":\"mia\",\"kind\":\"model\",\"task\":\"Ship %s\"}".formatted(mark);
    int status =
        send(
            HttpRequest.newBuilder(mortal.url().resolve("/v1/tasks"))
                .header("authorization", "Bearer " + key.written())
                .header("content-type", "application/json")
                .header("idempotency-key", mark)
                .POST(BodyPublishers.ofString(body)));
    if (status == 202) {
      answered.put(mark, true);
    }
  }

  private int send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException nobodyThere) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static ApiKey key(String mark) {
    return new ApiKey(new WorkspaceId(mark), "k".repeat(24));
  }

  private void open(String mark, ApiKey key) {
    var webhook = new SignedEndpoint(outside.url("/told"), "whsec_" + "A".repeat(32));
    var owner = new Owner("Owner", Optional.empty(), Optional.empty(), Optional.of(webhook));
    store.workspaces().put(new Workspace(key.workspace(), mark, List.of()));
    store.workspaces().issue(key, "test");
    store
        .agents()
        .save(
            key.workspace(),
            new Agent(
                AGENT,
                "Mia",
                "",
                "",
                Optional.empty(),
                Set.of(StandInTools.NAME),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                owner,
                WorkSettings.MODEL_ONLY,
                0));
  }

  private void await(String what, Duration most, BooleanSupplier isSo) {
    long begun = System.nanoTime();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() - begun > most.toNanos()) {
        throw new AssertionError(
            "Not within %s: %s. Missing: %s. It printed:%n%s"
                .formatted(most, what, moments.missing(), printed()));
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private String printed() {
    try {
      return Files.readString(mortal.log());
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() {
    mortal.close();
    outside.close();
    http.shutdownNow();
    queues.close();
    tables.close();
    aws.close();
  }
}
