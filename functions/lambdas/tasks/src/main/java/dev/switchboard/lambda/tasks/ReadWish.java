package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.task.Budget;
import dev.switchboard.domain.task.Origin;
import dev.switchboard.domain.task.SubmitTask;
import dev.switchboard.domain.task.Terms;
import dev.switchboard.domain.task.Terms.Priority;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.lambda.tasks.TaskWishJson.BudgetJson;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what is wanted. What is not there or cannot be is refused by the name of its field.
record ReadWish(AgentDirectory agents, List<String> kinds) {
  private static final Origin API =
      new Origin("api", Optional.empty(), Optional.empty(), Optional.empty());
  private static final int LONGEST_LANE = 100;
  static final double MICROS = 1e6;

  SubmitTask.Request read(WorkspaceId workspace, TaskWishJson sent, String requestKey) {
    var agent = agent(workspace, Fields.given("agentId", sent.agentId()));
    var kind = Optional.ofNullable(sent.kind()).orElse(agent.work().defaultKind());
    if (!kinds.contains(kind)) {
      throw ProblemException.field(
          "kind", "must be one of %s.".formatted(String.join(", ", kinds)));
    }
    return new SubmitTask.Request(
        agent.id(),
        kind,
        Fields.given("task", sent.task()),
        inputs(sent.inputs()),
        API,
        terms(sent),
        requestKey);
  }

  /// A null counts as absent.
  private static Map<String, Object> inputs(@Nullable Map<String, Object> sent) {
    var inputs = new LinkedHashMap<String, Object>();
    if (sent != null) {
      sent.forEach((name, value) ->
          Optional.ofNullable(value).ifPresent(present -> inputs.put(name, present)));
    }
    return inputs;
  }

  private Agent agent(WorkspaceId workspace, String id) {
    return AgentId.of(id)
        .flatMap(known -> agents.find(workspace, known))
        .orElseThrow(
            () -> ProblemException.field("agentId", "must be an agent of this workspace."));
  }

  private static Terms terms(TaskWishJson sent) {
    return new Terms(
        Optional.ofNullable(sent.priority()).map(ReadWish::priority).orElse(Priority.NORMAL),
        Optional.ofNullable(sent.startAt()).map(text -> Fields.time("startAt", text)),
        Optional.ofNullable(sent.deadline()).map(text -> Fields.time("deadline", text)),
        Optional.ofNullable(sent.budget()).map(ReadWish::budget).orElse(Budget.USUAL),
        Optional.ofNullable(sent.lane()).map(name -> lane("lane", name)));
  }

  static String lane(String field, String name) {
    if (name.isBlank() || name.length() > LONGEST_LANE) {
      throw ProblemException.field(
          field, "must be a name of 1 to %d characters.".formatted(LONGEST_LANE));
    }
    return name;
  }

  private static Priority priority(String text) {
    return Fields.form(
        "priority",
        text,
        given ->
            List.of(Priority.values()).stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst(),
        "high, normal or low");
  }

  private static Budget budget(BudgetJson sent) {
    var usual = Budget.USUAL;
    return Fields.made(
        "budget",
        () ->
            new Budget(
                Optional.ofNullable(sent.tokens()).orElse(usual.tokens()),
                Optional.ofNullable(sent.usd())
                    .map(usd -> Math.round(usd * MICROS))
                    .orElse(usual.micros()),
                Optional.ofNullable(sent.steps()).orElse(usual.steps()),
                Optional.ofNullable(sent.wallTime())
                    .map(text -> duration("budget.wallTime", text))
                    .orElse(usual.wallTime())));
  }

  static Duration duration(String field, String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw ProblemException.field(field, "must be an ISO-8601 duration, such as PT2H.");
    }
  }
}
