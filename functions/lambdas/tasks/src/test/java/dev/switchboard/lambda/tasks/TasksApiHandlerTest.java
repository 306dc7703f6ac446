package dev.switchboard.lambda.tasks;

import static dev.switchboard.domain.task.Errands.ANN;
import static dev.switchboard.domain.task.Errands.LEASE;
import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.task.Errands.step;
import static dev.switchboard.domain.task.Errands.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.InMemoryTaskQueue.Sent;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TasksApiHandlerTest {
  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void a_task_is_accepted_at_once_and_a_repeat_is_the_same_task() {
    var wish =
        """
        {"agentId": "mia", "task": "Find out when the shop opens", "inputs": {"deep": {"x": ""}},
         "priority": "high", "deadline": "2999-03-02T10:00:00Z", "budget": {"usd": 0.5}}\
        """;
    var first = rest.and("idempotency-key", "k1").post("/v1/tasks", wish).is(202);
    var second = rest.and("idempotency-key", "k1").post("/v1/tasks", wish).is(202);

    assertThat(first.at("status")).isEqualTo("queued");
    assertThat(first.at("kind")).isEqualTo("http");
    assertThat(first.at("inputs", "deep", "x")).isEqualTo("");
    assertThat(first.at("origin", "channel")).isEqualTo("api");
    assertThat(second.at("id")).isEqualTo(first.at("id"));
    assertThat(rest.get("/v1/tasks").isOk().items()).hasSize(1);
    assertThat(Memory.QUEUE.sent()).extracting(Sent::workspace).contains(memory.workspace);
    var budget =
        Memory.TASKS.list(memory.workspace, Optional.empty(), 1).getFirst().order().terms();
    assertThat(budget.budget().micros()).isEqualTo(500_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'task':'x'} | agentId",
        "{'agentId':'nobody','task':'x'} | agentId",
        "{'agentId':'mia'} | task",
        "{'agentId':'mia','task':'x','kind':'dance'} | kind",
        "{'agentId':'mia','task':'x','priority':'now'} | priority",
        "{'agentId':'mia','task':'x','startAt':'soon'} | startAt",
        "{'agentId':'mia','task':'x','lane':''} | lane",
        "{'agentId':'mia','task':'x','deadline':'soon'} | deadline",
        "{'agentId':'mia','task':'x','budget':{'steps':0}} | budget",
        "{'agentId':'mia','task':'x','budget':{'wallTime':'soon'}} | budget.wallTime"
      })
  void what_cannot_be_is_refused_by_name(String wish, String field) {
    rest.post("/v1/tasks", wish.replace('\'', '"')).refuses(field);
  }

  @Test
  void one_that_is_not_to_start_yet_is_accepted_and_waits() {
    var accepted =
        rest.post(
                "/v1/tasks",
                "{\"agentId\":\"mia\",\"task\":\"x\",\"startAt\":\"2999-03-02T10:00:00+01:00\",\"inputs\":{\"a\":null}}")
            .is(202);

    assertThat(accepted.at("status")).isEqualTo("queued");
    assertThat(accepted.at("readyAt")).isEqualTo("2999-03-02T09:00:00Z");
    assertThat(Memory.QUEUE.sent()).extracting(Sent::workspace).doesNotContain(memory.workspace);
    assertThat(Memory.TASKS.due(Instant.parse("2999-03-02T08:59:59Z"), 1_000))
        .extracting(due -> due.id().value())
        .doesNotContain(String.valueOf(accepted.at("id")));
    assertThat(Memory.TASKS.due(Instant.parse("2999-03-02T09:00:00Z"), 1_000))
        .extracting(due -> due.id().value())
        .contains(String.valueOf(accepted.at("id")));
  }

  @Test
  void a_task_that_waits_is_shown() {
    var id = submit(task("a"));
    var read = rest.get("/v1/tasks/" + id).isOk();

    assertThat(read.at("id")).isEqualTo(id);
    assertThat(read.at("agentId")).isEqualTo("mia");
    assertThat(read.at("task")).isEqualTo("Find out when the shop opens");
    assertThat(read.at("inputs", "tags", 1)).isEqualTo(true);
    assertThat(read.at("attempts")).isEqualTo(0);
    assertThat(read.at("events")).isEqualTo(0);
    assertThat(read.at("origin", "call")).isEqualTo("call-1");
    assertThat(read.at("origin", "caller")).isEqualTo(ANN);
    assertThat(read.at("createdAt")).isEqualTo("2026-03-02T08:00:00.500Z");
    assertThat(read.body()).doesNotContain("control", "fence", "lease", "result", "error");
  }

  @Test
  void a_task_that_ended_is_shown_and_its_events_are_read_from_any_of_them_on() {
    var id = submit(task("a"));
    taken("a");
    Memory.TASKS.record(memory.workspace, Errands.id("a"), 1, step(1, 1), NOW.plus(LEASE));
    Memory.TASKS.end(
        memory.workspace,
        Errands.id("a"),
        1,
        Errands.ended(TaskStatus.COMPLETED, "At nine.", 2, 1));
    var read = rest.get("/v1/tasks/" + id).isOk();
    var events = rest.get("/v1/tasks/%s/events".formatted(id)).isOk();
    var rest2 = rest.get("/v1/tasks/%s/events?after=1&wait=10".formatted(id)).isOk();

    assertThat(read.at("status")).isEqualTo("completed");
    assertThat(read.at("result")).isEqualTo("At nine.");
    assertThat(read.at("used", "inputTokens")).isEqualTo(10);
    assertThat(events.items()).hasSize(2);
    assertThat(events.at("items", 0, "number")).isEqualTo(1);
    assertThat(events.at("items", 0, "what", "kind")).isEqualTo("noted");
    assertThat(events.at("items", 0, "at")).isEqualTo("2026-03-02T08:00:01.500Z");
    assertThat(events.at("next")).isEqualTo(2);
    assertThat(events.at("status")).isEqualTo("completed");
    assertThat(rest2.at("items", 0, "what", "kind")).isEqualTo("finished");
  }

  @Test
  void whoever_waits_for_an_event_gets_it_when_it_happens() throws Exception {
    var id = submit(task("a"));
    taken("a");
    var reading =
        CompletableFuture.supplyAsync(
            () -> rest.get("/v1/tasks/%s/events?after=0&wait=10".formatted(id)).isOk());

    Memory.TASKS.record(memory.workspace, Errands.id("a"), 1, step(1, 1), NOW.plus(LEASE));

    assertThat(reading.get(30, TimeUnit.SECONDS).items()).hasSize(1);
  }

  @Test
  void odd_cursors_are_refused_by_name() {
    var id = submit(task("a"));

    rest.get("/v1/tasks/%s/events?after=-1".formatted(id)).refuses("after");
    rest.get("/v1/tasks/%s/events?wait=11".formatted(id)).refuses("wait");
    rest.get("/v1/tasks/none/events").isProblem(404);
  }

  @Test
  void tasks_are_listed_page_by_page_the_newest_first() {
    for (int number = 0; number < 5; number++) {
      submit(task("task-" + number, ANN, NOW.plusSeconds(number)));
    }
    var first = rest.get("/v1/tasks?limit=3").isOk();
    var second = rest.get("/v1/tasks?limit=3&before=" + first.at("next")).isOk();

    assertThat(first.items()).hasSize(3);
    assertThat(first.at("items", 0, "id")).isEqualTo(Errands.id("task-4").value());
    assertThat(second.items()).hasSize(2);
    assertThat(second.at("items", 1, "id")).isEqualTo(Errands.id("task-0").value());
    assertThat(second.body()).doesNotContain("\"next\"");
  }

  @Test
  void an_odd_page_is_refused_by_name() {
    rest.get("/v1/tasks?limit=0").refuses("limit");
    rest.get("/v1/tasks?before=x").refuses("before");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "a.b", "a%20b", "..", "ä", "a%00"})
  void an_unknown_id_is_not_found(String id) {
    rest.get("/v1/tasks/" + id).isProblem(404);
  }

  @Test
  void a_task_that_is_too_long_named_is_not_found() {
    rest.get("/v1/tasks/" + "x".repeat(5_000)).isProblem(404);
  }

  @Test
  void a_task_is_not_deleted() {
    rest.delete("/v1/tasks/x").isProblem(405);
  }

  @Test
  void one_workspace_never_reaches_the_tasks_of_another() {
    var id = submit(task("a"));

    memory.globex().get("/v1/tasks/" + id).isProblem(404);
    assertThat(memory.globex().get("/v1/tasks").isOk().items()).isEmpty();
  }

  private void taken(String request) {
    Memory.TASKS.take(memory.workspace, Errands.id(request), NOW, NOW.plus(LEASE));
  }

  private String submit(Task task) {
    return Memory.TASKS.submit(memory.workspace, task).id().value();
  }
}
