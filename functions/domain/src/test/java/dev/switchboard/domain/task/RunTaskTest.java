package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Office.request;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.task.Telling.State;
import dev.switchboard.domain.task.Work.Outcome;
import dev.switchboard.domain.task.Work.Outcome.Done;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class RunTaskTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void it_runs_to_completion_and_its_end_is_told_on_each_route() {
    var office = office(() -> new Done("At nine."));
    var task = office.submitted();

    office.run(task);

    var ended = office.find(task);
    assertThat(ended.status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(ended.result()).contains("At nine.");
    assertThat(ended.steps()).extracting(Step::name).containsExactly("began");
    assertThat(ended.dueAt()).isEmpty();
    assertThat(ended.tellings().values())
        .extracting(Telling::state)
        .containsExactly(State.DELIVERED, State.DELIVERED);
    assertThat(office.owner.heard)
        .extracting(each -> each.type())
        .containsExactly("task.completed");
    assertThat(office.owner.heard.getFirst().data()).containsEntry("result", "At nine.");
  }

  @Test
  void a_message_that_comes_again_does_nothing() {
    var office = office(() -> new Done("At nine."));
    var task = office.submitted();
    office.run(task);

    office.runAfter(MINUTE, task);

    assertThat(runs).hasValue(1);
    assertThat(office.owner.heard).hasSize(1);
  }

  @Test
  void a_task_that_is_not_there_is_nothing_to_do() {
    var office = office(() -> new Done("At nine."));

    office.run(Errands.task("unknown"));

    assertThat(runs).hasValue(0);
  }

  @Test
  void where_its_agent_is_gone_it_fails_and_that_is_told() {
    var office = office(() -> new Done("At nine."));
    var task = office.submitted();
    office.agents.delete(ACME, Agents.MIA);

    office.run(task);

    assertThat(office.find(task).error().orElseThrow()).contains("agent (mia)");
    assertThat(office.owner.heard).hasSize(1);
    assertThat(runs).hasValue(0);
  }

  @Test
  void an_unknown_kind_fails_and_says_which_there_are() {
    var office = office(() -> new Done("At nine."));
    var task = office.submit.submit(ACME, request("r1", "dance"));

    office.run(task);

    assertThat(office.find(task).error().orElseThrow()).contains("(dance)", "scripted");
  }

  @Test
  void of_forty_workers_at_once_one_runs_it() {
    var office = office(() -> new Done("At nine."));
    var task = office.submitted();

    var done =
        Race.run(any -> {
          office.run(task);
          return true;
        });

    assertThat(done).hasSize(Race.RUNNERS);
    assertThat(runs).hasValue(1);
    assertThat(List.of(office.owner.heard.size(), office.call.heard.size())).containsOnly(1);
  }

  private Office office(Supplier<Outcome> work) {
    return new Office(journal -> {
      runs.incrementAndGet();
      journal.note("began", "");
      return work.get();
    });
  }
}
