package dev.switchboard.domain.task;

import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/// What the workspace and the agent of a task may still spend: what others spent until its worker
/// first wanted something of the outside, and what the task itself spent since. Others may spend
/// meanwhile, so what is under way at the same moment may pass an allowance by what a shift takes.
final class Purse {
  private final Workshop workshop;
  private final WorkspaceId workspace;
  private Optional<Sheet> sheet = Optional.empty();

  private record Sheet(Allowances allowances, Spending spending) {}

  Purse(Workshop workshop, WorkspaceId workspace) {
    this.workshop = workshop;
    this.workspace = workspace;
  }

  /// Why this may not be done; empty where it may. What takes no tokens goes on where those, or the
  /// money for them, are used up; and what may have happened already is settled first.
  Optional<String> refuses(Effect effect, History history) {
    var now = workshop.clock().instant();
    var agent = history.task().order().agent();
    var known = sheet.orElseGet(() -> open(history, now));
    sheet = Optional.of(known);
    var own = Expense.of(history, now).map(Expense::spent).orElse(Spent.NOTHING);
    return known
        .allowances()
        .usedUp(agent, known.spending().plus(agent, own), effect.isPaid())
        .filter(_ -> history.announced(effect.name()).isEmpty())
        .map("%s It begins anew with the next month, or can be raised."::formatted);
  }

  private Sheet open(History history, Instant now) {
    var accounts = workshop.accounts();
    var allowances = accounts.allowances(workspace);
    var spending =
        allowances.limits(history.task().order().agent())
            ? accounts.spending(workspace, Expense.monthOf(now))
            : Spending.NONE;
    return new Sheet(allowances, spending);
  }
}
