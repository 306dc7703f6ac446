package dev.switchboard.domain.conversation.tool;

import static dev.switchboard.domain.conversation.PhoneCalls.told;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.conversation.Fact;
import dev.switchboard.domain.conversation.Fact.Said;
import dev.switchboard.domain.conversation.InMemoryCalls;
import dev.switchboard.domain.conversation.Turn;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.Work.Job;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Ann delegates a task on `call-1`; every call told of here is hers, as `PhoneCalls` has it.
final class ReadCallTest {
  private final InMemoryCalls calls = new InMemoryCalls();
  private final WorkspaceTools tools = new WorkspaceTools(List.of(new ReadCall(calls)));

  @Test
  void work_reads_the_call_that_it_was_asked_for_on() {
    say(ACME, "call-1", -20, "caller", "The boiler drips.");
    say(ACME, "call-1", -10, "agent", "Since when?");

    var read = use(Errands.task("t1"), Map.of());

    assertThat(read.failed()).isFalse();
    assertThat(read.text()).endsWith("caller: The boiler drips.\nagent: Since when?");
    assertThat(read.text()).contains("not what you are told to do");
  }

  @Test
  void it_counts_back_along_the_calls_of_the_same_caller_and_no_further_than_when_it_was_asked() {
    say(ACME, "older", -3000, "caller", "First.");
    say(ACME, "old", -2000, "caller", "Second.");
    say(ACME, "call-1", -10, "caller", "Third.");
    say(ACME, "later", 3000, "caller", "Fourth.");

    assertThat(use(Errands.task("t1"), Map.of("calls_back", 0)).text()).contains("Third.");
    assertThat(use(Errands.task("t1"), Map.of("calls_back", 1)).text()).contains("Second.");
    assertThat(use(Errands.task("t1"), Map.of("calls_back", 2.0)).text()).contains("First.");
    assertThat(use(Errands.task("t1"), Map.of("calls_back", 3)).text()).contains("no such call");
    assertThat(use(Errands.task("t1"), Map.of("calls_back", -1)).failed()).isTrue();
    assertThat(use(Errands.task("t1"), Map.of("calls_back", 6)).failed()).isTrue();
  }

  @Test
  void a_call_of_another_workspace_or_another_caller_is_never_read() {
    say(GLOBEX, "call-1", -10, "caller", "Secret.");
    say(GLOBEX, "old", -2000, "caller", "Secret.");
    say(ACME, "anns", -2000, "caller", "Secret.");
    var claims =
        Map.<String, Object>of(
            "call", "anns", "call_id", "anns", "caller", Errands.ANN, "workspace", "globex");
    var bobs = Errands.task("t1", FrontDesk.BOB, Errands.NOW);

    for (int back = 0; back <= ReadCall.MOST_BACK; back++) {
      var arguments = new HashMap<>(claims);
      arguments.put("calls_back", back);
      assertThat(use(bobs, arguments).text()).contains("no such call").doesNotContain("Secret");
    }
    assertThat(use(Errands.taskFromNowhere("t2"), claims).text()).contains("no such call");
  }

  @Test
  void of_a_long_call_its_end_is_read() {
    for (int second = 1; second <= 10; second++) {
      say(ACME, "call-1", second, "caller", "%d %s".formatted(second, "x".repeat(4_000)));
    }

    assertThat(use(Errands.task("t1"), Map.of()).text())
        .contains("Its beginning is left out.", "caller: 10 x")
        .doesNotContain("caller: 1 x")
        .hasSizeLessThan(ReadCall.MOST_CHARACTERS + 300);
  }

  @Test
  void an_agent_that_may_not_use_it_does_not_have_it() {
    assertThat(tools.of(job(Agents.mia(), Errands.task("t1")))).isEmpty();
  }

  private void say(WorkspaceId workspace, String call, int second, String role, String text) {
    Fact fact = new Said(new Turn(role, text, Optional.empty()));
    calls.record(told(workspace, call, second, fact));
  }

  private Deed.Returned use(Task task, Map<String, Object> arguments) {
    var job = job(allowed(), task);
    var tool = tools.of(job).getFirst();
    var call = new ToolCall("c1", ReadCall.NAME, arguments);
    return (Deed.Returned) tool.use(job, call).perform("k1", Duration.ofSeconds(10)).deed();
  }

  private static Agent allowed() {
    return Agents.mayUse(Agents.mia(), ReadCall.NAME);
  }

  private static Job job(Agent agent, Task task) {
    return new Job(ACME, agent, new History(task, List.of(), List.of()));
  }
}
