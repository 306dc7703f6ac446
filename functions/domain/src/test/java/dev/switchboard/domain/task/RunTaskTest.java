package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Office.call;
import static dev.switchboard.domain.task.Office.noted;
import static dev.switchboard.domain.task.Office.request;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Terms.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class RunTaskTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AtomicInteger runs = new AtomicInteger();
  private final Office office = stepping(2);

  @Test
  void each_move_is_a_step_and_its_end_is_told() {
    var task = office.submitted();

    office.run(task);

    var history = office.read(task);
    assertThat(history.task().status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(history.task().result()).contains("Done.");
    assertThat(history.task().dueAt()).isEmpty();
    assertThat(history.steps())
        .extracting(Step::deed)
        .containsExactly(
            new Deed.Noted("call", "1"),
            new Deed.Noted("call", "2"),
            new Deed.Finished(TaskStatus.COMPLETED, "Done."));
    assertThat(office.ended).extracting(Task::result).containsExactly(Optional.of("Done."));
  }

  @Test
  void a_message_that_comes_again_does_nothing() {
    var task = office.submitted();
    office.run(task);

    office.runAfter(MINUTE, task);

    assertThat(runs).hasValue(2);
    assertThat(office.ended).hasSize(1);
  }

  @Test
  void a_task_that_is_not_there_is_nothing_to_do() {
    office.run(Errands.task("unknown"));

    assertThat(runs).hasValue(0);
  }

  @Test
  void where_its_agent_is_gone_it_fails_and_that_is_told() {
    var task = office.submitted();
    office.agents.delete(ACME, Agents.MIA);

    office.run(task);

    assertThat(office.find(task).error().orElseThrow()).contains("agent (mia)");
    assertThat(office.ended).hasSize(1);
    assertThat(runs).hasValue(0);
  }

  @Test
  void an_unknown_kind_fails_and_says_which_there_are() {
    var task = office.submit.submit(ACME, request("r1", "dance", Terms.USUAL));

    office.run(task);

    assertThat(office.find(task).error().orElseThrow()).contains("(dance)", "scripted");
  }

  @Test
  void of_forty_workers_at_once_one_runs_it() {
    var task = office.submitted();

    Race.run(any -> {
      office.run(task);
      return true;
    });

    assertThat(runs).hasValue(2);
    assertThat(office.ended).hasSize(1);
  }

  @Test
  void before_the_shift_is_over_it_goes_back_and_goes_on_from_its_last_step() {
    var slow = stepping(100);
    var task = slow.submitted();
    int shifts = 0;

    while (!slow.find(task).status().ended()) {
      slow.run(task);
      shifts++;
    }

    assertThat(slow.find(task).status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(runs).hasValue(100);
    assertThat(shifts).isGreaterThan(5);
    assertThat(slow.queue.sent()).hasSize(shifts);
  }

  @Test
  void a_deadline_ends_it_as_failed_even_while_it_waits() {
    var waiting = new Office(job -> new Move.Await());
    var terms = terms(Optional.of(Errands.NOW.plus(MINUTE)), Budget.USUAL);
    var task = waiting.submit.submit(ACME, request("r1", "scripted", terms));
    waiting.run(task);
    assertThat(waiting.find(task).status()).isEqualTo(TaskStatus.WAITING);
    waiting.clock.pass(MINUTE);

    assertThat(waiting.sweep.sweep().sent()).isEqualTo(1);
    waiting.run(task);

    assertThat(waiting.find(task).error().orElseThrow()).contains("2026-03-02T08:01:00.500Z");
  }

  @Test
  void each_part_of_a_budget_ends_it_and_says_which() {
    var usual = Budget.USUAL;

    assertThat(error(new Budget(100, usual.micros(), usual.steps(), usual.wallTime())))
        .contains("100 tokens");
    assertThat(error(new Budget(usual.tokens(), 250, usual.steps(), usual.wallTime())))
        .contains("0.00 USD");
    assertThat(error(new Budget(usual.tokens(), usual.micros(), 7, usual.wallTime())))
        .contains("7 steps");
    assertThat(error(new Budget(usual.tokens(), usual.micros(), usual.steps(), MINUTE)))
        .contains("PT1M");
  }

  /// How a task that never ends by itself is ended.
  private String error(Budget budget) {
    var using = new Used(10, 2, 30);
    var offices = new Office[1];
    var endless =
        new Office(job ->
            new Move.Do(
                new Move.Effect() {
                  @Override
                  public String name() {
                    return "model";
                  }

                  @Override
                  public Move.Made perform(String key, Duration patience) {
                    offices[0].clock.pass(Duration.ofMillis(500));
                    return new Move.Made(new Deed.Noted("model", ""), using);
                  }
                }));
    offices[0] = endless;
    var task =
        endless.submit.submit(ACME, request("r1", "scripted", terms(Optional.empty(), budget)));
    for (int shift = 0; shift < 600 && !endless.find(task).status().ended(); shift++) {
      endless.runAfter(Duration.ofSeconds(10), task);
    }
    return endless.find(task).error().orElseThrow();
  }

  private static Terms terms(Optional<Instant> deadline, Budget budget) {
    return new Terms(Priority.NORMAL, Optional.empty(), deadline, budget, Optional.empty());
  }

  /// Work of so many calls, each of which takes ten seconds.
  private Office stepping(int calls) {
    var offices = new Office[1];
    offices[0] =
        new Office(job ->
            noted(job) == calls
                ? new Move.Done("Done.")
                : call(
                    "call",
                    () -> {
                      offices[0].clock.pass(Duration.ofSeconds(10));
                      return Integer.toString(runs.incrementAndGet());
                    }));
    return offices[0];
  }
}
