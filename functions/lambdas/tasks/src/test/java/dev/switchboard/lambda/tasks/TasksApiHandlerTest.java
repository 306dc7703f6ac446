package dev.switchboard.lambda.tasks;

import static dev.switchboard.domain.task.Errands.ANN;
import static dev.switchboard.domain.task.Errands.LEASE;
import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.task.Errands.step;
import static dev.switchboard.domain.task.Errands.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.task.Telling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TasksApiHandlerTest {
  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void a_task_that_waits_is_shown() {
    var id = submit(task("a"));
    var read = rest.get("/v1/tasks/" + id).isOk();

    assertThat(read.at("id")).isEqualTo(id);
    assertThat(read.at("agentId")).isEqualTo("mia");
    assertThat(read.at("kind")).isEqualTo("model");
    assertThat(read.at("task")).isEqualTo("Find out when the shop opens");
    assertThat(read.at("inputs", "deep", "x")).isEqualTo("");
    assertThat(read.at("inputs", "tags", 1)).isEqualTo(true);
    assertThat(read.at("status")).isEqualTo("queued");
    assertThat(read.at("attempts")).isEqualTo(0);
    assertThat(read.at("origin", "call")).isEqualTo("call-1");
    assertThat(read.at("origin", "caller")).isEqualTo(ANN);
    assertThat(read.at("createdAt")).isEqualTo("2026-03-02T08:00:00.500Z");
    assertThat((List<?>) read.at("steps")).isEmpty();
    assertThat(read.body()).doesNotContain("control", "fence", "lease", "result", "error");
  }

  @Test
  void a_task_that_ended_is_shown_with_its_steps_and_its_tellings() {
    var id = submit(task("a"));
    var taken =
        Memory.TASKS.take(memory.workspace, Errands.id("a"), NOW, NOW.plus(LEASE)).orElseThrow();
    Memory.TASKS.record(
        memory.workspace, taken.id(), taken.fence(), step(1, taken.fence()), NOW.plus(LEASE));
    Memory.TASKS.end(
        memory.workspace,
        taken.id(),
        taken.fence(),
        Tasks.Ending.completed("At nine.", NOW, NOW.plus(LEASE)));
    Memory.TASKS.told(
        memory.workspace,
        taken.id(),
        taken.fence(),
        Map.of("owner-webhook", new Telling(Telling.State.NOT_WANTED, 1, "No address.")),
        Optional.empty());
    var read = rest.get("/v1/tasks/" + id).isOk();

    assertThat(read.at("status")).isEqualTo("completed");
    assertThat(read.at("result")).isEqualTo("At nine.");
    assertThat(read.at("attempts")).isEqualTo(1);
    assertThat(read.at("steps", 0, "name")).isEqualTo("asked");
    assertThat(read.at("steps", 0, "at")).isEqualTo("2026-03-02T08:00:01.500Z");
    assertThat(read.at("tellings", "owner-webhook", "state")).isEqualTo("not_wanted");
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
  void nothing_can_be_changed_here() {
    rest.post("/v1/tasks", "{}").isProblem(405);
    rest.delete("/v1/tasks/x").isProblem(405);
  }

  @Test
  void one_workspace_never_reaches_the_tasks_of_another() {
    var id = submit(task("a"));

    memory.globex().get("/v1/tasks/" + id).isProblem(404);
    assertThat(memory.globex().get("/v1/tasks").isOk().items()).isEmpty();
  }

  private String submit(Task task) {
    return Memory.TASKS.submit(memory.workspace, task).id().value();
  }
}
