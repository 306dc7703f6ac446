package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.task.Allowance;
import dev.switchboard.domain.task.Allowances;
import dev.switchboard.lambda.tasks.BudgetsJson.MonthlyJson;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads budgets. What cannot be is refused by the name of its field.
final class ReadBudgets {
  private static final double MICROS = 1e6;

  private ReadBudgets() {}

  static Allowances read(BudgetsJson sent) {
    var agents = new HashMap<AgentId, Allowance>();
    Optional.ofNullable(sent.agents())
        .orElse(Map.of())
        .forEach(
            (id, budget) -> agents.put(agent(id), allowance("agents.%s".formatted(id), budget)));
    return new Allowances(
        Optional.ofNullable(sent.workspace())
            .map(budget -> allowance("workspace", budget))
            .orElse(Allowance.UNLIMITED),
        agents);
  }

  private static AgentId agent(String id) {
    return Fields.form("agents", id, AgentId::of, "the ids of agents");
  }

  private static Allowance allowance(String field, MonthlyJson sent) {
    return Fields.made(
        field,
        () ->
            new Allowance(
                Optional.ofNullable(sent.tokens()),
                Optional.ofNullable(sent.usd()).map(usd -> Math.round(usd * MICROS)),
                Optional.ofNullable(sent.steps()),
                Optional.ofNullable(sent.wallTime()).map(text -> duration(field, text))));
  }

  private static Duration duration(String field, String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw ProblemException.field(
          field + ".wallTime", "must be an ISO-8601 duration, such as PT2H.");
    }
  }
}
