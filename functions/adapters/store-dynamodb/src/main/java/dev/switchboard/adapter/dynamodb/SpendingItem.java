package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.task.Expense;
import dev.switchboard.domain.task.Spending;
import dev.switchboard.domain.task.Spent;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.stream.Collectors;

/// How what a workspace spent in a month is stored: an item a month, with four numbers of the whole
/// workspace and four of each agent, whose names end in `@` and the agent's id. They are only ever
/// added to, so nobody has to read them first.
final class SpendingItem {
  private static final String TOKENS = "tokens";
  private static final String MICROS = "micros";
  private static final String STEPS = "steps";
  private static final String NANOS = "nanos";
  private static final String OF = "@";

  private SpendingItem() {}

  static Key key(WorkspaceId workspace, YearMonth month) {
    return new Key(Items.of(workspace) + "#SPENDING", month.toString());
  }

  static Change raised(Expense expense) {
    var change = Change.where(Condition.NONE);
    raise(change, "all", "", expense.spent());
    raise(change, "own", OF + expense.agent(), expense.spent());
    return change;
  }

  private static void raise(Change change, String whose, String suffix, Spent spent) {
    change
        .add(whose + TOKENS, TOKENS + suffix, spent.tokens())
        .add(whose + MICROS, MICROS + suffix, spent.micros())
        .add(whose + STEPS, STEPS + suffix, spent.steps())
        .add(whose + NANOS, NANOS + suffix, spent.worked().toNanos());
  }

  static Spending read(Fields item) {
    var agents =
        item.values().keySet().stream()
            .filter(name -> name.startsWith(STEPS + OF))
            .map(name -> name.substring(STEPS.length()))
            .collect(
                Collectors.toMap(
                    suffix -> new AgentId(suffix.substring(OF.length())),
                    suffix -> spent(item, suffix)));
    return new Spending(spent(item, ""), agents);
  }

  private static Spent spent(Fields item, String suffix) {
    return new Spent(
        number(item, TOKENS + suffix),
        number(item, MICROS + suffix),
        number(item, STEPS + suffix),
        Duration.ofNanos(number(item, NANOS + suffix)));
  }

  private static long number(Fields item, String name) {
    return item.maybeNumber(name).map(BigDecimal::longValue).orElse(0L);
  }
}
