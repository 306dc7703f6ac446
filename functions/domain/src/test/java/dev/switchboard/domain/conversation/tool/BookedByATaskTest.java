package dev.switchboard.domain.conversation.tool;

import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.conversation.tool.FrontDesk.ANN;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Desk;
import dev.switchboard.domain.conversation.tool.BackOffice.Killed;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.ScriptedModel;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is delegated on a call, and done by a model with the tools of calls.
final class BookedByATaskTest {
  private static final Map<String, Object> TEN = Map.of("start", "2026-03-02T10:00", "name", "Ann");

  private final FrontDesk front = new FrontDesk();
  private final ScriptedModel model = new ScriptedModel();
  private final BackOffice office = new BackOffice(front, model);

  @Test
  void a_booking_is_made_once_though_the_worker_died_before_it_was_recorded() {
    model.calls("book_appointment", TEN).says("Booked for ten.");
    var task = office.delegated("Book me at ten");
    var tools = BackOffice.deadly(new WorkspaceTools(front.tools()));

    assertThatThrownBy(() -> office.run(task, tools)).isInstanceOf(Killed.class);
    assertThat(booked()).hasSize(1);
    assertThat(history(task).filter(Deed.Returned.class::isInstance)).isEmpty();
    front.desk.clock.pass(Duration.ofMinutes(2));
    office.run(task, tools);

    assertThat(booked()).hasSize(1);
    assertThat(find(task).result()).contains("Booked for ten.");
    var returned =
        history(task).filter(Deed.Returned.class::isInstance).map(Deed.Returned.class::cast);
    assertThat(returned)
        .singleElement()
        .satisfies(it -> assertThat(it.failed()).isFalse())
        .satisfies(it -> assertThat(it.text()).contains("You are booked for"));
    assertThat(booked().getFirst().customer().phone()).contains(ANN);
    assertThat(model.asked()).hasSize(2);
  }

  /// A tool that is not reached at first.
  private static final class BadLine implements Tool {
    private final Tool tool;
    private boolean tried;

    private BadLine(Tool tool) {
      this.tool = tool;
    }

    @Override
    public ToolSpec spec() {
      return tool.spec();
    }

    @Override
    public Spoken use(Use use) {
      if (!tried) {
        tried = true;
        throw new Fault.Passing("It was not reached.");
      }
      return tool.use(use);
    }
  }

  @Test
  void a_task_that_is_tried_again_past_midnight_books_the_same_day() {
    front.desk.clock.set(Desk.at(MONDAY, "23:50"));
    model
        .calls("book_appointment", Map.of("start", "tomorrow at noon", "name", "Ann"))
        .says("Booked for noon.");
    var task = office.delegated("Book me at noon");
    var tools = new WorkspaceTools(front.tools().stream().<Tool>map(BadLine::new).toList());

    office.run(task, tools);
    assertThat(find(task).status()).isEqualTo(TaskStatus.QUEUED);
    front.desk.clock.pass(Duration.ofMinutes(20));
    office.run(task, tools);

    assertThat(find(task).result()).contains("Booked for noon.");
    assertThat(booked(MONDAY.plusDays(1)))
        .extracting(made -> made.slot().start())
        .containsExactly(Desk.at(MONDAY.plusDays(1), "12:00"));
    assertThat(booked(MONDAY.plusDays(2))).isEmpty();
    assertThat(model.asked())
        .hasSize(2)
        .allSatisfy(prompt -> assertThat(prompt.system()).contains("Monday, 2 March 2026, 23:50"));
  }

  private Stream<Deed> history(Task task) {
    return front.tasks.read(ACME, task.id()).orElseThrow().steps().stream()
        .map(step -> step.deed());
  }

  private Task find(Task task) {
    return front.tasks.find(ACME, task.id()).orElseThrow();
  }

  private List<Appointment> booked() {
    return booked(MONDAY);
  }

  private List<Appointment> booked(LocalDate day) {
    var salon = Agents.mia().calendar().orElseThrow();
    return front.desk.days.read(ACME, salon, day).appointments();
  }
}
