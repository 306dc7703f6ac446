package dev.switchboard.lambda.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.Expense;
import dev.switchboard.domain.task.Spent;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetsTest {
  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void nothing_is_limited_at_first_and_nothing_spent() {
    var read = rest.get("/v1/budgets").isOk();

    assertThat(read.at("workspace", "tokens")).isNull();
    assertThat(read.at("spent", "workspace", "tokens")).isEqualTo(0);
    assertThat(read.at("spent", "workspace", "wallTime")).isEqualTo("PT0S");
    assertThat(read.at("spent", "month")).isEqualTo(month().toString());
  }

  @Test
  void budgets_are_set_read_and_replaced_for_the_workspace_alone() {
    var sent =
        """
        {"workspace": {"tokens": 1000000, "usd": 49.5, "steps": 9000, "wallTime": "PT90M"},
         "agents": {"mia": {"usd": 0}}}\
        """;

    rest.put("/v1/budgets", sent).isOk();

    var read = rest.get("/v1/budgets").isOk();
    assertThat(read.at("workspace", "tokens")).isEqualTo(1_000_000);
    assertThat(read.at("workspace", "usd")).isEqualTo(49.5);
    assertThat(read.at("workspace", "steps")).isEqualTo(9_000);
    assertThat(read.at("workspace", "wallTime")).isEqualTo("PT1H30M");
    assertThat(read.at("agents", "mia", "usd")).isEqualTo(0.0);
    assertThat(read.at("agents", "mia", "tokens")).isNull();
    assertThat(memory.globex().get("/v1/budgets").isOk().at("workspace", "usd")).isNull();
    rest.put("/v1/budgets", read.body()).isOk();
    assertThat(rest.put("/v1/budgets", "{}").isOk().at("workspace", "usd")).isNull();
  }

  @Test
  void what_was_spent_this_month_is_shown() {
    var id = Errands.id("budgets");
    var task = Errands.task("budgets");
    Memory.TASKS.submit(memory.workspace, task);
    Memory.TASKS.take(memory.workspace, id, Errands.NOW, Errands.NOW.plusSeconds(25));
    var spent = new Spent(12, 30_000, 2, Duration.ofSeconds(90));
    var rested =
        new Tasks.Rest(
            TaskStatus.QUEUED,
            0,
            0,
            Optional.of(Errands.NOW),
            Optional.of(Errands.NOW),
            Optional.empty(),
            Optional.of(new Expense(Agents.MIA, month(), spent, 0, 2)));

    assertThat(Memory.TASKS.rest(memory.workspace, id, 1, rested)).isTrue();

    var read = rest.get("/v1/budgets").isOk();
    assertThat(read.at("spent", "workspace", "tokens")).isEqualTo(12);
    assertThat(read.at("spent", "agents", "mia"))
        .isEqualTo(Map.of("tokens", 12, "usd", 0.03, "steps", 2, "wallTime", "PT1M30S"));
  }

  @Test
  void what_cannot_be_is_refused_by_its_field() {
    rest.put("/v1/budgets", "{\"workspace\": {\"tokens\": -1}}").refuses("workspace");
    rest.put("/v1/budgets", "{\"workspace\": {\"wallTime\": \"an hour\"}}")
        .refuses("workspace.wallTime");
    rest.put("/v1/budgets", "{\"agents\": {\"No Agent\": {}}}").refuses("agents");
    rest.put("/v1/budgets", "{\"agents\": {\"mia\": {\"usd\": -0.5}}}").refuses("agents.mia");
  }

  private static YearMonth month() {
    return YearMonth.from(Instant.now().atZone(ZoneOffset.UTC));
  }
}
