package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.task.Accounts;
import dev.switchboard.domain.task.Allowance;
import dev.switchboard.domain.task.Allowances;
import dev.switchboard.domain.task.Spending;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What workspaces may spend, one item each, answered from memory for the cache life because each
/// shift of a worker asks for it; and what they spent, which is always read.
final class StoredAccounts implements Accounts {
  private static final String WORKSPACE = "allowance";
  private static final String AGENTS = "agents";

  private final StoredTable directory;
  private final StoredTable tasks;
  private final Fresh<WorkspaceId, Allowances> known;

  StoredAccounts(
      StoredTable directory, StoredTable tasks, InstantSource clock, Duration cacheLife) {
    this.directory = directory;
    this.tasks = tasks;
    this.known = new Fresh<>(clock, cacheLife);
  }

  @Override
  public Allowances allowances(WorkspaceId workspace) {
    return known.get(workspace, () -> Optional.of(stored(workspace))).orElse(Allowances.NONE);
  }

  private Allowances stored(WorkspaceId workspace) {
    return directory.get(key(workspace)).map(StoredAccounts::read).orElse(Allowances.NONE);
  }

  @Override
  public void allow(WorkspaceId workspace, Allowances allowances) {
    var agents = new Fields();
    allowances
        .agents()
        .forEach((agent, allowance) -> agents.put(agent.value(), written(allowance)));
    var item = new Fields().put(WORKSPACE, written(allowances.workspace())).put(AGENTS, agents);
    try {
      directory.put(key(workspace), item, Condition.NONE);
    } finally {
      known.drop(workspace::equals);
    }
  }

  @Override
  public Spending spending(WorkspaceId workspace, YearMonth month) {
    return tasks
        .get(SpendingItem.key(workspace, month))
        .map(SpendingItem::read)
        .orElse(Spending.NONE);
  }

  private static Allowances read(Fields item) {
    var agents = item.fields(AGENTS);
    Map<AgentId, Allowance> each =
        agents.values().keySet().stream()
            .collect(Collectors.toMap(AgentId::new, agent -> readOne(agents.fields(agent))));
    return new Allowances(readOne(item.fields(WORKSPACE)), each);
  }

  private static Fields written(Allowance allowance) {
    var fields = new Fields();
    allowance.tokens().ifPresent(most -> fields.put("tokens", most));
    allowance.micros().ifPresent(most -> fields.put("micros", most));
    allowance.steps().ifPresent(most -> fields.put("steps", most));
    return fields.putText("worked", allowance.worked().map(Duration::toString));
  }

  private static Allowance readOne(Fields fields) {
    return new Allowance(
        fields.maybeNumber("tokens").map(BigDecimal::longValue),
        fields.maybeNumber("micros").map(BigDecimal::longValue),
        fields.maybeNumber("steps").map(BigDecimal::longValue),
        fields.maybeText("worked").map(Duration::parse));
  }

  private static Key key(WorkspaceId workspace) {
    return new Key(Items.of(workspace), "BUDGETS");
  }
}
