package dev.switchboard.domain.conversation.tool;

import static dev.switchboard.domain.conversation.tool.FrontDesk.ANN;
import static dev.switchboard.domain.conversation.tool.FrontDesk.BOB;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.conversation.Reply.ToolResult;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DelegatedTaskTest {
  private static final Map<String, ?> CALL_BACK = Map.of("task", "Call me back");

  private final FrontDesk front = new FrontDesk();

  @Test
  void it_is_stored_with_where_it_came_from_and_sent() {
    var result = delegate(ANN, Map.of("task", "Order", "inputs", Map.of("n", 2), "notify", "sms"));

    var task = task(result);
    assertThat(task.order().agent()).isEqualTo(Agents.MIA);
    assertThat(task.order().kind()).isEqualTo("http");
    assertThat(task.order().words()).isEqualTo("Order");
    assertThat(task.order().inputs()).isEqualTo(Map.of("n", 2, "notify", "sms"));
    assertThat(task.order().origin().caller()).contains(ANN);
    assertThat(task.order().origin().controlUrl()).isPresent();
    assertThat(front.queue.sent()).hasSize(1);
  }

  @Test
  void the_same_words_twice_on_one_call_are_one_task() {
    var first = delegate(ANN, CALL_BACK);

    assertThat(delegate(ANN, CALL_BACK).task()).isEqualTo(first.task());
    assertThat(front.tasks.list(ACME, Optional.empty(), 10)).hasSize(1);
  }

  @Test
  void other_words_or_another_call_are_another_task() {
    delegate(ANN, CALL_BACK);
    delegate(ANN, Map.of("task", "Send me a letter"));
    delegate(BOB, CALL_BACK);
    delegate(ANN, Map.of("task", "Call me back", "inputs", Map.of("when", "noon")));

    assertThat(front.tasks.list(ACME, Optional.empty(), 10)).hasSize(4);
  }

  @Test
  void a_kind_is_read_in_any_case_and_an_unknown_one_is_refused() {
    assertThat(
            task(delegate(ANN, Map.of("task", "Sum up", "kind", "Summarise_Call"))).order().kind())
        .isEqualTo("summarise-call");

    var refused = delegate(ANN, Map.of("task", "Dance", "kind", "dance"));
    assertThat(refused.failed()).isTrue();
    assertThat(refused.spoken()).contains("http, model, summarise-call");
  }

  @Test
  void without_words_they_are_asked_for() {
    assertThat(delegate(ANN, Map.of("task", "none")).failed()).isTrue();
    assertThat(front.queue.sent()).isEmpty();
  }

  @Test
  void whoever_delegated_it_hears_its_status_and_nobody_else_does() {
    var id = delegate(ANN, CALL_BACK).task().orElseThrow();
    var named = Map.of("task_id", id);

    assertThat(status(ANN, Map.of())).contains("still being worked on");
    assertThat(status(ANN, named)).contains("still being worked on");
    for (var arguments : List.of(named, Map.of("task_id", id, "phone", ANN), Map.of("x", ANN))) {
      assertThat(status(BOB, arguments)).contains("do not find");
    }
    assertThat(front.use(front.chat(), "task_status", named).spoken()).contains("do not find");
  }

  @Test
  void whoever_chats_hears_of_the_task_of_that_chat() {
    var id = front.use(front.chat(), "delegate_task", CALL_BACK).task().orElseThrow();

    assertThat(front.use(front.chat(), "task_status", Map.of("task_id", id)).spoken())
        .contains("still being worked on");
  }

  @Test
  void without_an_id_the_latest_is_meant() {
    delegate(ANN, CALL_BACK);
    front.desk.clock.pass(Duration.ofMinutes(1));
    var latest = delegate(ANN, Map.of("task", "Send me a letter")).task();

    assertThat(front.use(ANN, "task_status", Map.of("task_id", "unknown")).task())
        .isEqualTo(latest);
  }

  @Test
  void a_result_is_said_in_one_line_and_cut_where_it_is_long() {
    end(delegate(ANN, CALL_BACK), Optional.of("Done.\nBye.\n" + "word ".repeat(200)));

    assertThat(status(ANN, Map.of())).startsWith("It is done. Done. Bye. word word").endsWith("…");
    assertThat(status(ANN, Map.of())).doesNotContain("\n").hasSizeLessThan(430);
  }

  @Test
  void a_failure_is_said_without_its_reason() {
    end(delegate(ANN, CALL_BACK), Optional.empty());

    assertThat(status(ANN, Map.of())).contains("could not be done").doesNotContain("secret");
  }

  private void end(ToolResult delegated, Optional<String> result) {
    var id = task(delegated).id();
    Instant now = front.desk.clock.instant();
    front.tasks.take(ACME, id, now, now.plusSeconds(40));
    var ending =
        result
            .map(text -> Errands.ended(TaskStatus.COMPLETED, text, 1, 1))
            .orElseGet(() -> Errands.ended(TaskStatus.FAILED, "secret", 1, 1));
    front.tasks.end(ACME, id, 1, ending);
  }

  private ToolResult delegate(String caller, Map<String, ?> arguments) {
    return front.use(caller, "delegate_task", arguments);
  }

  private String status(String caller, Map<String, ?> arguments) {
    return front.use(caller, "task_status", arguments).spoken();
  }

  private Task task(ToolResult result) {
    return front.tasks.find(ACME, new TaskId(result.task().orElseThrow())).orElseThrow();
  }
}
