package dev.switchboard.domain.workflow;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.workflow.Workflows.Saving;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every `Workflows` promises.
public abstract class WorkflowsContract {
  private static final WorkspaceId OTHER = new WorkspaceId("other");

  protected abstract Workflows empty();

  @Test
  void what_is_saved_is_found_as_the_next_version() {
    var workflows = empty();
    var definition = Flows.each();

    assertThat(workflows.save(ACME, definition)).isEqualTo(new Saving.Saved(definition.as(1)));
    assertThat(workflows.find(ACME, definition.id(), 1)).contains(definition.as(1));
    assertThat(workflows.newest(ACME, definition.id())).contains(definition.as(1));
  }

  @Test
  void an_old_version_stays_what_it_was() {
    var workflows = empty();
    var first = named("flow", "ask");
    workflows.save(ACME, first);
    var second = new Definition(first.id(), "Other", Flows.ask("ben: {input}"), 1);

    assertThat(workflows.save(ACME, second)).isEqualTo(new Saving.Saved(second.as(2)));
    assertThat(workflows.find(ACME, first.id(), 1)).contains(first.as(1));
    assertThat(workflows.newest(ACME, first.id())).contains(second.as(2));
  }

  @Test
  void whoever_changes_another_version_than_the_newest_writes_nothing() {
    var workflows = empty();
    var first = named("flow", "ask");
    workflows.save(ACME, first);

    assertThat(workflows.save(ACME, named("flow", "late"))).isEqualTo(new Saving.Stale());
    assertThat(workflows.save(ACME, first.as(2))).isEqualTo(new Saving.Stale());
    assertThat(workflows.newest(ACME, first.id())).contains(first.as(1));
  }

  @Test
  void what_was_never_saved_is_not_found() {
    var workflows = empty();
    workflows.save(ACME, named("flow", "ask"));

    assertThat(workflows.newest(ACME, new WorkflowId("none"))).isEmpty();
    assertThat(workflows.find(ACME, new WorkflowId("flow"), 2)).isEmpty();
    assertThat(workflows.newest(OTHER, new WorkflowId("flow"))).isEmpty();
    assertThat(workflows.list(OTHER)).isEmpty();
  }

  @Test
  void the_newest_of_each_are_listed_by_id() {
    var workflows = empty();
    workflows.save(ACME, named("b", "one"));
    workflows.save(ACME, named("a", "two"));
    workflows.save(ACME, named("b", "three").as(1));

    assertThat(workflows.list(ACME))
        .containsExactly(named("a", "two").as(1), named("b", "three").as(2));
  }

  @Test
  void of_twenty_changes_at_once_one_wins() throws Exception {
    var workflows = empty();
    Callable<Saving> change = () -> workflows.save(ACME, named("flow", "ask"));

    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var saved =
          pool.invokeAll(IntStream.range(0, 20).mapToObj(_ -> change).toList()).stream()
              .filter(each -> each.resultNow() instanceof Saving.Saved)
              .toList();

      assertThat(saved).hasSize(1);
    }
  }

  private static Definition named(String id, String title) {
    return new Definition(new WorkflowId(id), title, Flows.ask("anna: {input}"), 0);
  }
}
