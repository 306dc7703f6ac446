package dev.switchboard.domain.conversation;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.notice.Author;
import dev.switchboard.domain.notice.Letter;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes what a task has its owner told (`TellOwner`), as its model worded it.
public final class WriteTaskNote implements Author {
  private final Tasks tasks;
  private final AgentDirectory agents;

  public WriteTaskNote(Tasks tasks, AgentDirectory agents) {
    this.tasks = tasks;
    this.agents = agents;
  }

  @Override
  public boolean writes(String type) {
    return type.equals(TellOwner.TYPE);
  }

  @Override
  public Writing write(WorkspaceId workspace, PlannedNotice planned) {
    return Optional.ofNullable(planned.plan().about().get(PlanTaskNews.TASK))
        .flatMap(TaskId::of)
        .flatMap(id -> tasks.read(workspace, id))
        .<Writing>flatMap(history ->
            text(history, planned.plan().about())
                .map(text -> new Writing.Written(notice(workspace, planned, history, text))))
        .orElseGet(() -> new Writing.Obsolete("the task or what it said is not there"));
  }

  private static Optional<String> text(History history, Map<String, String> about) {
    return history.steps().stream()
        .filter(step -> Integer.toString(step.number()).equals(about.get(TellOwner.THOUGHT)))
        .map(step -> step.deed())
        .filter(Deed.Thought.class::isInstance)
        .map(Deed.Thought.class::cast)
        .flatMap(thought -> thought.calls().stream())
        .filter(call -> isMeant(call, about))
        .map(TellOwner::text)
        .findFirst();
  }

  private static boolean isMeant(ToolCall call, Map<String, String> about) {
    return call.tool().equals(TellOwner.NAME) && call.id().equals(about.get(TellOwner.CALL));
  }

  private Notice notice(
      WorkspaceId workspace, PlannedNotice planned, History history, String text) {
    var order = history.task().order();
    var agent = agents.find(workspace, order.agent());
    var owner = agent.map(Agent::owner).orElseGet(() -> Owner.named("unknown"));
    var title = "%s has word for you".formatted(agent.map(Agent::name).orElse("Your agent"));
    var data = new LinkedHashMap<String, Object>();
    data.put("task", history.task().id().value());
    data.put("agent", order.agent().value());
    data.put("asked", order.words());
    data.put("text", text);
    return new Notice(
        planned.tellingId(),
        planned.plan().type(),
        planned.plan().at(),
        workspace,
        Optional.of(order.agent()),
        owner,
        Optional.empty(),
        text,
        data,
        Optional.of(Letter.to(owner, title, "%s: %s".formatted(title, text))),
        List.of());
  }
}
