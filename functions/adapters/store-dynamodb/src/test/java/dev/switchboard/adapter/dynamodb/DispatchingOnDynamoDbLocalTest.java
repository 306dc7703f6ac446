package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.task.Accounts;
import dev.switchboard.domain.task.AccountsContract;
import dev.switchboard.domain.task.Gates;
import dev.switchboard.domain.task.GatesContract;
import dev.switchboard.domain.task.Line;
import dev.switchboard.domain.task.LineContract;
import dev.switchboard.domain.task.Routines;
import dev.switchboard.domain.task.RoutinesContract;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.topology.Tables;
import java.util.List;
import org.junit.jupiter.api.Nested;

final class DispatchingOnDynamoDbLocalTest {
  private static Dispatching empty() {
    return TestTables.in(LocalDynamoDb.client(), List.of(Tables.TASKS)).store().dispatching();
  }

  @Nested
  class KeepsGates extends GatesContract {
    @Override
    protected Gates empty() {
      return DispatchingOnDynamoDbLocalTest.empty().gates();
    }
  }

  @Nested
  class KeepsAccounts extends AccountsContract {
    private final DynamoDbStore store =
        TestTables.in(LocalDynamoDb.client(), List.of(Tables.DIRECTORY, Tables.TASKS)).store();

    @Override
    protected Accounts accounts() {
      return store.dispatching().accounts();
    }

    @Override
    protected Tasks tasks() {
      return store.tasks();
    }
  }

  @Nested
  class KeepsLines extends LineContract {
    @Override
    protected Line empty() {
      return DispatchingOnDynamoDbLocalTest.empty().line();
    }
  }

  @Nested
  class KeepsRoutines extends RoutinesContract {
    @Override
    protected Routines empty() {
      return DispatchingOnDynamoDbLocalTest.empty().routines();
    }
  }
}
