package dev.switchboard.workbench.local.moment;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.agent.SignedEndpoint;
import dev.switchboard.domain.agent.WorkSettings;
import dev.switchboard.domain.conversation.PlanTaskNews;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.workspace.ApiKey;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Queues;
import dev.switchboard.workbench.local.moment.Outside.Shipped;
import dev.switchboard.workbench.local.moment.Outside.Told;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;

/// A task that has five things shipped, one after the other.
record Shipping(World world, Supplier<URI> url) implements Affair {
  private static final AgentId AGENT = new AgentId("mia");

  @Override
  public List<Function> functions() {
    return List.of(Functions.TASK_RUNNER, Functions.NOTICE_SENDER, Functions.TASKS);
  }

  @Override
  public List<Queue> swept() {
    return List.of(Queues.TASKS, Queues.NOTICES);
  }

  @Override
  public String door() {
    return "/v1/tasks";
  }

  @Override
  public HttpRequest.Builder request(String mark) {
    var body = "{\"agentId\":\"mia\",\"kind\":\"model\",\"task\":\"Ship %s\"}".formatted(mark);
    return HttpRequest.newBuilder(url.get().resolve("/v1/tasks"))
        .header("authorization", "Bearer " + key(mark).written())
        .header("content-type", "application/json")
        .header("idempotency-key", mark)
        .POST(BodyPublishers.ofString(body));
  }

  @Override
  public boolean isAnswer(String mark, int status, String body) {
    return status == 202;
  }

  /// What is wanted of the others does not depend on it.
  @Override
  public void calm(String mark) {
    wrong(mark).stream()
        .findFirst()
        .ifPresent(wrong -> {
          throw wrong;
        });
  }

  @Override
  public String summary() {
    return "%d things shipped, asked for %d times"
        .formatted(
            world.outside().shipped() - Outside.ITEMS, world.outside().asked() - Outside.ITEMS);
  }

  @Override
  public boolean isOver(String mark) {
    return history(mark)
        .map(History::task)
        .filter(task -> task.status().ended() && task.dueAt().isEmpty())
        .flatMap(PlanTaskNews::ofEnd)
        .flatMap(notice -> world.store().notices().find(new WorkspaceId(mark), notice))
        .filter(notice -> notice.state() == PlannedNotice.State.DONE)
        .isPresent();
  }

  private Optional<History> history(String mark) {
    return world.store().tasks().read(new WorkspaceId(mark), TaskId.ofRequest("api:key:" + mark));
  }

  private static ApiKey key(String mark) {
    return new ApiKey(new WorkspaceId(mark), "k".repeat(24));
  }

  @Override
  public void open(String mark) {
    var key = key(mark);
    var store = world.store();
    var webhook = new SignedEndpoint(world.outside().url("/told"), "whsec_" + "A".repeat(32));
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

  @Override
  public List<AssertionError> wrong(String mark) {
    var history = history(mark);
    var softly = new SoftAssertions();
    softly.assertThat(history).isPresent();
    history.ifPresent(found -> completed(softly, mark, found));
    softly
        .assertThat(world.outside().shipped(mark))
        .extracting(Shipped::item)
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    softly
        .assertThat(world.outside().told(mark))
        .extracting(Told::id)
        .isNotEmpty()
        .allMatch(
            id -> history.filter(it -> id.equals("task.completed." + it.task().id())).isPresent());
    return softly.assertionErrorsCollected();
  }

  private static void completed(SoftAssertions softly, String mark, History history) {
    softly.assertThat(history.task().status()).isEqualTo(TaskStatus.COMPLETED);
    softly.assertThat(history.task().result()).contains("Shipped all of " + mark);
    softly.assertThat(history.deeds(Deed.Returned.class)).hasSize(Outside.ITEMS);
    softly.assertThat(history.deeds(Deed.Finished.class)).hasSize(1);
    softly
        .assertThat(numbers(history))
        .isEqualTo(IntStream.rangeClosed(1, numbers(history).size()).boxed().toList());
  }

  private static List<Integer> numbers(History history) {
    return history.steps().stream().map(Step::number).toList();
  }
}
