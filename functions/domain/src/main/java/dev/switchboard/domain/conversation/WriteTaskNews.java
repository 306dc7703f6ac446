package dev.switchboard.domain.conversation;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.notice.Author;
import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.notice.Letter;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes what became of a task. Its owner reads everything; a caller, and a letter that may reach
/// one, gets the result, but never the reason why there is none.
public final class WriteTaskNews implements Author {
  private static final Set<String> TYPES =
      Set.of("task.completed", "task.failed", "task.cancelled");
  private static final int MOST_CHARACTERS = 400;

  private final Tasks tasks;
  private final AgentDirectory agents;

  public WriteTaskNews(Tasks tasks, AgentDirectory agents) {
    this.tasks = tasks;
    this.agents = agents;
  }

  @Override
  public boolean writes(String type) {
    return TYPES.contains(type);
  }

  @Override
  public Writing write(WorkspaceId workspace, PlannedNotice planned) {
    return Optional.ofNullable(planned.plan().about().get(PlanTaskNews.TASK))
        .flatMap(TaskId::of)
        .flatMap(id -> tasks.find(workspace, id))
        .filter(task -> PlanTaskNews.type(task).equals(planned.plan().type()))
        .<Writing>map(task -> new Writing.Written(notice(workspace, planned, task)))
        .orElseGet(() -> new Writing.Obsolete("the task is not there, or did not end so"));
  }

  private Notice notice(WorkspaceId workspace, PlannedNotice planned, Task task) {
    var agent = agents.find(workspace, task.order().agent());
    var owner = agent.map(Agent::owner).orElseGet(() -> Owner.named("unknown"));
    var origin = task.order().origin();
    return new Notice(
        planned.tellingId(),
        planned.plan().type(),
        task.updatedAt(),
        workspace,
        Optional.of(task.order().agent()),
        owner,
        origin.call().map(call -> new Notice.LiveCall(origin.channel(), call, origin.controlUrl())),
        spoken(task),
        data(task),
        Optional.of(letter(agent, owner, task)),
        origin.call().isPresent() ? otherwise(owner) : List.of());
  }

  private static List<String> otherwise(Owner owner) {
    return switch (owner.notHeard()) {
      case CALLER_BY_SMS, OWNER_BY_SMS -> List.of(By.SMS.route(), By.EMAIL.route());
      case OWNER_BY_EMAIL -> List.of(By.EMAIL.route());
      case NOBODY -> List.of();
    };
  }

  private static Letter letter(Optional<Agent> agent, Owner owner, Task task) {
    var phone =
        switch (owner.notHeard()) {
          case CALLER_BY_SMS -> task.order().origin().caller();
          case OWNER_BY_SMS, OWNER_BY_EMAIL, NOBODY -> owner.phone();
        };
    var name = agent.map(Agent::name).orElse("Your request");
    boolean done = task.status() == TaskStatus.COMPLETED;
    var title = "%s: %s".formatted(name, done ? "it is done" : "it could not be done");
    var asked = "What was asked for: %s".formatted(cut(task.order().words()));
    var result = task.result().map(text -> "\nWhat came of it: " + cut(text)).orElse("");
    var text = "%s. %s%s".formatted(title, asked, result);
    return new Letter(phone, owner.email(), title, text);
  }

  private static Map<String, Object> data(Task task) {
    var data = new LinkedHashMap<String, Object>();
    data.put("task", task.id().value());
    data.put("agent", task.order().agent().value());
    data.put("kind", task.order().kind());
    data.put("asked", task.order().words());
    data.put("status", task.status().name().toLowerCase(Locale.ROOT));
    task.result().ifPresent(result -> data.put("result", result));
    task.error().ifPresent(error -> data.put("error", error));
    task.order().origin().call().ifPresent(call -> data.put("call", call));
    return data;
  }

  private static String spoken(Task task) {
    return task.result()
        .map(text -> "I have news on what you asked me to do. %s".formatted(cut(text)))
        .orElse("What you asked me to do could not be done. I have let the owner know.");
  }

  /// Short enough to be said, and without line breaks.
  private static String cut(String text) {
    var line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= MOST_CHARACTERS) {
      return line;
    }
    int end =
        Character.isHighSurrogate(line.charAt(MOST_CHARACTERS - 1))
            ? MOST_CHARACTERS - 1
            : MOST_CHARACTERS;
    return line.substring(0, end) + "…";
  }
}
