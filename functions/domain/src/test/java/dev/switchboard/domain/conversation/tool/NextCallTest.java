package dev.switchboard.domain.conversation.tool;

import static dev.switchboard.domain.conversation.tool.FrontDesk.ANN;
import static dev.switchboard.domain.conversation.tool.FrontDesk.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.conversation.Reply.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// On another call, only the caller's number says whose task is meant.
final class NextCallTest {
  private final FrontDesk front = new FrontDesk();

  @Test
  void on_the_next_call_the_same_caller_hears_what_became_of_it() {
    var task = front.use(ANN, "delegate_task", Map.of("task", "Call me back")).task();

    var status = askedOnNextCall(Optional.of(ANN));

    assertThat(task).isPresent();
    assertThat(status.task()).isEqualTo(task);
    assertThat(status.spoken()).contains("still being worked on");
  }

  @Test
  void somebody_else_or_nobody_known_hears_nothing_of_it() {
    front.use(ANN, "delegate_task", Map.of("task", "Call me back"));

    assertThat(askedOnNextCall(Optional.of(BOB)).spoken()).contains("do not find");
    assertThat(askedOnNextCall(Optional.empty()).spoken()).contains("do not find");
  }

  private ToolResult askedOnNextCall(Optional<String> caller) {
    var call = front.call("another-call", caller, List.of(Agents.NUMBER));
    return front.use(call, "task_status", Map.of());
  }
}
