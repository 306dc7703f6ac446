package dev.switchboard.domain.task;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.TaskTool.Toolbox;
import dev.switchboard.domain.task.Work.Job;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ToolboxesTest {
  private static final Job JOB =
      new Job(ACME, Agents.mia(), new History(Errands.task("r1"), List.of(), List.of()));

  private record Named(ToolSpec spec) implements TaskTool {
    @Override
    public Effect use(Job job, ToolCall call) {
      throw new AssertionError("Nothing is used here.");
    }
  }

  @Test
  void the_first_tool_of_a_name_counts() {
    var tools = new Toolboxes(List.of(box("ours", "a", "b"), box("declared", "b", "c"))).of(JOB);

    assertThat(tools)
        .extracting(tool -> tool.spec().name() + " " + tool.spec().description())
        .containsExactly("a ours", "b ours", "c declared");
  }

  @Test
  void no_tool_stands_in_for_asking_the_owner_or_an_agent() {
    assertThat(new Toolboxes(List.of(box("declared", "ask_owner", "ask_agent"))).of(JOB)).isEmpty();
  }

  private static Toolbox box(String from, String... names) {
    var tools =
        Stream.of(names)
            .<TaskTool>map(name -> new Named(new ToolSpec(name, from, Map.of("type", "object"))))
            .toList();
    return job -> tools;
  }
}
