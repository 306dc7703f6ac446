package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.LEASE;
import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.contract.Race;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every `Accounts` promises, with the `Tasks` that add to it.
public abstract class AccountsContract {
  private static final TaskId ID = Errands.id("r1");
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final Spent FIRST = new Spent(12, 30, 1, Duration.ofSeconds(1).plusNanos(7));
  private static final Spent SECOND = new Spent(5, 0, 2, Duration.ofMinutes(3));

  private static final Allowances SOME =
      new Allowances(
          new Allowance(
              Optional.of(9_000_000_000L),
              Optional.of(0L),
              Optional.of(7L),
              Optional.of(Duration.ofMinutes(90))),
          Map.of(
              Agents.MIA,
              new Allowance(
                  Optional.empty(), Optional.of(5L), Optional.empty(), Optional.empty())));

  private Accounts accounts;
  private Tasks tasks;

  /// Those of the store whose tasks are the other one's.
  protected abstract Accounts accounts();

  protected abstract Tasks tasks();

  @BeforeEach
  void start() {
    accounts = accounts();
    tasks = tasks();
  }

  @Test
  void nothing_is_limited_and_nothing_spent_before() {
    assertThat(accounts.allowances(ACME)).isEqualTo(Allowances.NONE);
    assertThat(accounts.spending(ACME, MARCH)).isEqualTo(Spending.NONE);
  }

  @Test
  void allowances_come_back_whole_for_their_workspace_alone_and_replace_those_before() {
    accounts.allow(ACME, SOME);

    assertThat(accounts.allowances(ACME)).isEqualTo(SOME);
    assertThat(accounts.allowances(GLOBEX)).isEqualTo(Allowances.NONE);

    accounts.allow(ACME, Allowances.NONE);
    assertThat(accounts.allowances(ACME)).isEqualTo(Allowances.NONE);
  }

  @Test
  void what_a_worker_leaves_with_is_added_for_its_workspace_its_agent_and_its_month() {
    taken("r1");

    assertThat(tasks.rest(ACME, ID, 1, rest(expense(FIRST, 0, 1)))).isTrue();
    assertThat(accounts.spending(ACME, MARCH))
        .isEqualTo(new Spending(FIRST, Map.of(Agents.MIA, FIRST)));
    assertThat(tasks.find(ACME, ID).orElseThrow().tally().counted()).isEqualTo(1);
    ended();
    var april = new Expense(Agents.LEO, YearMonth.of(2026, 4), SECOND, 1, 3);
    assertThat(tasks.settle(ACME, ID, 2, Optional.of(april))).isTrue();

    assertThat(accounts.spending(ACME, MARCH).workspace()).isEqualTo(FIRST);
    assertThat(accounts.spending(ACME, YearMonth.of(2026, 4)))
        .isEqualTo(new Spending(SECOND, Map.of(Agents.LEO, SECOND)));
    assertThat(accounts.spending(GLOBEX, MARCH)).isEqualTo(Spending.NONE);
  }

  @Test
  void what_was_counted_before_is_not_counted_again() {
    taken("r1");
    tasks.rest(ACME, ID, 1, rest(expense(FIRST, 0, 1)));
    ended();

    assertThat(tasks.settle(ACME, ID, 2, Optional.of(expense(FIRST, 0, 1)))).isFalse();
    assertThat(tasks.settle(ACME, ID, 2, Optional.of(expense(SECOND, 1, 2)))).isTrue();
    assertThat(tasks.settle(ACME, ID, 2, Optional.of(expense(SECOND, 1, 2)))).isFalse();

    assertThat(accounts.spending(ACME, MARCH).workspace()).isEqualTo(FIRST.plus(SECOND));
  }

  @Test
  void whoever_lost_the_task_adds_nothing() {
    taken("r1");
    tasks.take(ACME, ID, NOW.plus(LEASE), NOW.plus(LEASE).plus(LEASE));

    assertThat(tasks.rest(ACME, ID, 1, rest(expense(FIRST, 0, 1)))).isFalse();
    assertThat(tasks.settle(ACME, ID, 1, Optional.of(expense(FIRST, 0, 1)))).isFalse();
    assertThat(tasks.settle(ACME, Errands.id("unknown"), 1, Optional.of(expense(FIRST, 0, 1))))
        .isFalse();

    assertThat(accounts.spending(ACME, MARCH)).isEqualTo(Spending.NONE);
  }

  @Test
  void forty_workers_that_leave_at_once_are_all_counted() {
    for (int number = 0; number < 40; number++) {
      taken("a" + number);
    }

    var left =
        Race.run(
            number -> tasks.rest(ACME, Errands.id("a" + number), 1, rest(expense(FIRST, 0, 1))));

    assertThat(left).hasSize(40).containsOnly(true);
    assertThat(accounts.spending(ACME, MARCH).of(Agents.MIA))
        .isEqualTo(new Spent(40 * 12, 40 * 30, 40, FIRST.worked().multipliedBy(40)));
  }

  private void taken(String request) {
    tasks.submit(ACME, Errands.task(request));
    assertThat(tasks.take(ACME, Errands.id(request), NOW, NOW.plus(LEASE))).isPresent();
  }

  private void ended() {
    assertThat(tasks.take(ACME, ID, NOW, NOW.plus(LEASE))).isPresent();
    assertThat(tasks.end(ACME, ID, 2, Errands.ended(TaskStatus.FAILED, "no", 1, 2))).isTrue();
  }

  private static Expense expense(Spent spent, int after, int through) {
    return new Expense(Agents.MIA, MARCH, spent, after, through);
  }

  private static Tasks.Rest rest(Expense expense) {
    return new Tasks.Rest(
        TaskStatus.QUEUED,
        0,
        0,
        Optional.of(NOW),
        Optional.of(NOW),
        Optional.empty(),
        Optional.of(expense));
  }
}
