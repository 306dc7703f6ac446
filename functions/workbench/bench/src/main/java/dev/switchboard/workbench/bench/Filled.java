package dev.switchboard.workbench.bench;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.agent.WorkSettings;
import dev.switchboard.domain.task.Order;
import dev.switchboard.domain.task.Origin;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Terms;
import dev.switchboard.topology.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills tables up with agents and tasks that are alike.
record Filled(Grown grown) {
  static Binding assistant(int number) {
    return new Binding("vapi", Binding.Key.ASSISTANT_ID, "assistant-" + Grown.number(number));
  }

  static TaskId task(int number) {
    return new TaskId("task_" + Grown.number(number));
  }

  void agents(int number) {
    var like = Lettings.agent();
    var first =
        new Agent(
            new AgentId("agent-" + Grown.FIRST),
            like.name(),
            like.greeting(),
            like.persona(),
            like.calendar(),
            like.tools(),
            List.of(),
            List.of(assistant(0)),
            Map.of(),
            Optional.empty(),
            Owner.named("Harbour Lettings"),
            WorkSettings.MODEL_ONLY,
            0);
    grown.store().agents().save(Grown.WORKSPACE, first);
    grown.copy(Tables.DIRECTORY, number);
  }

  void tasks(int number, Instant now) {
    var order =
        new Order(
            new AgentId("mia"),
            "research",
            "Find three surveyors in town and what they ask for a report.",
            Map.of(),
            new Origin("vapi", Optional.of("call"), Optional.empty(), Optional.empty()),
            Terms.USUAL,
            Optional.empty(),
            now);
    var first = Task.first(task(0), order, now.plusSeconds(60));
    grown.store().tasks().submit(Grown.WORKSPACE, first);
    grown.copy(Tables.TASKS, number);
  }
}
