package dev.switchboard.lambda.tasks;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.task.Allowance;
import dev.switchboard.domain.task.Allowances;
import dev.switchboard.domain.task.Spending;
import dev.switchboard.domain.task.Spent;
import dev.switchboard.lambda.tasks.BudgetsJson.MonthlyJson;
import dev.switchboard.lambda.tasks.BudgetsJson.SpentJson;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Answers with budgets and with what was spent.
final class WriteBudgets {
  private static final double MICROS = 1e6;

  private WriteBudgets() {}

  static BudgetsJson write(Allowances allowances, YearMonth month, Spending spending) {
    return new BudgetsJson(
        allowance(allowances.workspace()),
        each(allowances.agents(), WriteBudgets::allowance),
        new SpentJson(
            month.toString(),
            spent(spending.workspace()),
            each(spending.agents(), WriteBudgets::spent)));
  }

  private static <T> Map<String, MonthlyJson> each(
      Map<AgentId, T> byAgent, Function<T, MonthlyJson> written) {
    var each = new TreeMap<String, MonthlyJson>();
    byAgent.forEach((agent, value) -> each.put(agent.value(), written.apply(value)));
    return each;
  }

  private static MonthlyJson allowance(Allowance allowance) {
    return new MonthlyJson(
        allowance.tokens().orElse(null),
        allowance.micros().map(micros -> micros / MICROS).orElse(null),
        allowance.steps().orElse(null),
        allowance.worked().map(Duration::toString).orElse(null));
  }

  private static MonthlyJson spent(Spent spent) {
    return new MonthlyJson(
        spent.tokens(), spent.micros() / MICROS, spent.steps(), spent.worked().toString());
  }
}
