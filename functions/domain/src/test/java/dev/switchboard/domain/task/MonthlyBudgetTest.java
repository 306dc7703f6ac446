package dev.switchboard.domain.task;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.reasoning.ScriptedModel;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.Move.Made;
import dev.switchboard.domain.task.Work.Job;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Mia's model takes 12 tokens and 30 millionths of a dollar each time that it is asked.
final class MonthlyBudgetTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ScriptedModel model = new ScriptedModel();
  private final Office office =
      new Office(
          new ModelWork(
              (workspace, name) -> model,
              job -> List.of(new Wait()),
              _ -> Optional.empty(),
              (workspace, agent) -> ZoneOffset.UTC));

  private final InMemoryAccounts accounts = office.tasks.accounts();

  /// A tool that takes a minute, and no tokens; a worker may die of it.
  private final class Wait implements TaskTool {
    @Override
    public ToolSpec spec() {
      return new ToolSpec("wait", "Waits.", Map.of("type", "object"));
    }

    @Override
    public Effect use(Job job, ToolCall call) {
      return new Effect() {
        @Override
        public String name() {
          return "wait";
        }

        @Override
        public Made perform(String key, Duration patience) {
          office.clock.pass(MINUTE);
          if (call.arguments().containsKey("deadly") && job.task().fence() == 1) {
            throw new Weather.Death();
          }
          return Made.of(new Deed.Returned(call, "Done.", false));
        }
      };
    }
  }

  @Test
  void where_the_workspaces_tokens_are_used_up_no_model_is_asked_and_the_end_says_why() {
    allow(tokens(12), Map.of());
    model.says("At nine.");
    assertThat(ended("r1", Agents.MIA).result()).contains("At nine.");

    var refused = ended("r2", Agents.LEO);

    assertThat(refused.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(refused.error())
        .contains(
            "The workspace's budget of this month (12 tokens) is used up. It begins anew with the next month, or can be raised.");
    assertThat(model.asked()).hasSize(1);
  }

  @Test
  void what_an_agent_may_spend_holds_for_that_agent_alone() {
    allow(Allowance.UNLIMITED, Map.of(Agents.MIA, dollars(30)));
    model.says("One.").says("Two.");
    ended("r1", Agents.MIA);

    assertThat(ended("r2", Agents.MIA).error().orElseThrow())
        .contains("The budget of agent mia of this month (0.00 USD) is used up.");
    assertThat(ended("r3", Agents.LEO).result()).contains("Two.");
  }

  @Test
  void what_a_task_spends_itself_counts_before_its_worker_leaves_it() {
    allow(tokens(13), Map.of());
    waits(Map.of()).says("It has waited.");
    assertThat(ended("r1", Agents.MIA).result()).contains("It has waited.");

    assertThat(ended("r2", Agents.MIA).status()).isEqualTo(TaskStatus.FAILED);
    assertThat(accounts.spending(ACME, MARCH).workspace().tokens()).isEqualTo(24);
  }

  @Test
  void what_takes_no_tokens_is_done_all_the_same_and_steps_stop_everything() {
    allow(tokens(12), Map.of());
    waits(Map.of());

    var stopped = ended("r1", Agents.MIA);

    assertThat(stopped.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(office.read(stopped).deeds(Deed.Returned.class)).hasSize(1);
    allow(steps(4), Map.of());
    waits(Map.of());
    assertThat(ended("r2", Agents.MIA).error().orElseThrow()).contains("(4 steps)");
    assertThat(office.read(office.tasks.find(ACME, Errands.id("r2")).orElseThrow()).steps())
        .extracting(step -> step.deed().getClass().getSimpleName())
        .containsExactly("Thought", "Finished");
  }

  @Test
  void a_month_later_and_once_it_is_raised_it_goes_on() {
    allow(tokens(12), Map.of());
    model.says("One.").says("Two.").says("Three.");
    ended("r1", Agents.MIA);
    assertThat(ended("r2", Agents.MIA).status()).isEqualTo(TaskStatus.FAILED);

    office.clock.pass(Duration.ofDays(30));
    assertThat(ended("r3", Agents.MIA).result()).contains("Two.");
    allow(tokens(13), Map.of());
    assertThat(ended("r4", Agents.MIA).result()).contains("Three.");
  }

  @Test
  void what_waits_takes_no_time_and_what_works_does() {
    waits(Map.of()).calls("ask_owner", Map.of("question", "Which?")).says("Then a.");
    var task = submitted("r1", Agents.MIA);
    office.run(task);
    assertThat(accounts.spending(ACME, MARCH).workspace()).isEqualTo(new Spent(24, 60, 4, MINUTE));

    office.clock.pass(Duration.ofHours(3));
    int number = office.asked.getFirst().number();
    office.leave(task, new Signal.Answered(number, "a", "api", office.clock.instant()));
    office.runAll();

    assertThat(office.find(task).result()).contains("Then a.");
    assertThat(accounts.spending(ACME, MARCH).workspace()).isEqualTo(new Spent(36, 90, 7, MINUTE));
    assertThat(accounts.spending(GLOBEX, MARCH)).isEqualTo(Spending.NONE);
    allow(worked(MINUTE), Map.of());
    assertThat(ended("r2", Agents.MIA).error().orElseThrow()).contains("(PT1M of work)");
  }

  @Test
  void what_a_branch_took_is_counted_once_and_for_the_agent_that_took_it() {
    model.calls("ask_agent", Map.of("agent", "leo", "task", "Sing")).says("La.").says("Leo sang.");
    submitted("r1", Agents.MIA);

    office.runAll();

    var spending = accounts.spending(ACME, MARCH);
    assertThat(spending.workspace().tokens()).isEqualTo(36);
    assertThat(spending.of(Agents.MIA).tokens()).isEqualTo(24);
    assertThat(spending.of(Agents.LEO).tokens()).isEqualTo(12);
  }

  @Test
  void what_a_worker_took_that_died_is_counted_by_the_next_and_once() {
    waits(Map.of("deadly", true)).says("Done at last.");
    var task = submitted("r1", Agents.MIA);
    assertThatThrownBy(() -> office.run(task)).isInstanceOf(Weather.Death.class);
    assertThat(accounts.spending(ACME, MARCH)).isEqualTo(Spending.NONE);

    office.runAfter(MINUTE, task);
    office.runAfter(MINUTE, task);

    assertThat(office.find(task).result()).contains("Done at last.");
    assertThat(accounts.spending(ACME, MARCH).workspace()).isEqualTo(new Spent(24, 60, 4, MINUTE));
  }

  private ScriptedModel waits(Map<String, Object> arguments) {
    return model.calls("wait", arguments);
  }

  private Task submitted(String key, AgentId agent) {
    var like = Office.request(key, "model", Terms.USUAL);
    return office.submit.submit(
        ACME,
        new SubmitTask.Request(
            agent, "model", like.words(), like.inputs(), like.origin(), like.terms(), key));
  }

  private Task ended(String key, AgentId agent) {
    var task = submitted(key, agent);
    office.run(task);
    return office.find(task);
  }

  private void allow(Allowance workspace, Map<AgentId, Allowance> agents) {
    accounts.allow(ACME, new Allowances(workspace, agents));
  }

  private static Allowance tokens(long most) {
    return new Allowance(Optional.of(most), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Allowance dollars(long micros) {
    return new Allowance(Optional.empty(), Optional.of(micros), Optional.empty(), Optional.empty());
  }

  private static Allowance steps(long most) {
    return new Allowance(Optional.empty(), Optional.empty(), Optional.of(most), Optional.empty());
  }

  private static Allowance worked(Duration most) {
    return new Allowance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(most));
  }
}
