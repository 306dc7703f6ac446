package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.domain.task.Accounts;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;

/// What the workspace may spend on its tasks in a month, and what it spent in this one. Sending
/// budgets replaces them all; a worker hears of it within the cache life.
@Controller("/v1/budgets")
class BudgetsController {
  private final Accounts accounts;
  private final InstantSource clock;

  BudgetsController(Accounts accounts, InstantSource clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Get
  BudgetsJson read(WorkspaceId workspace) {
    var month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    return WriteBudgets.write(
        accounts.allowances(workspace), month, accounts.spending(workspace, month));
  }

  @Put
  BudgetsJson replace(WorkspaceId workspace, @Body @Valid BudgetsJson sent) {
    var allowances = Fields.made("agents", () -> ReadBudgets.read(sent));
    accounts.allow(workspace, allowances);
    return read(workspace);
  }
}
