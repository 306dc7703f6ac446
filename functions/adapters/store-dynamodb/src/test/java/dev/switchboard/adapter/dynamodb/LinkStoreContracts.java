package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.link.Grants;
import dev.switchboard.domain.link.GrantsContract;
import dev.switchboard.domain.link.Ledger;
import dev.switchboard.domain.link.LedgerContract;
import dev.switchboard.domain.link.Links;
import dev.switchboard.domain.link.LinksContract;
import dev.switchboard.domain.link.Outbox;
import dev.switchboard.domain.link.OutboxContract;
import dev.switchboard.domain.link.SigningIn;
import dev.switchboard.domain.link.SigningInContract;
import dev.switchboard.topology.Table;
import dev.switchboard.topology.Tables;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Every contract of what is remembered of linked calendars, on whatever speaks like DynamoDB.
public abstract class LinkStoreContracts {
  protected abstract DynamoDbClient client();

  /// Makes an empty table under this name.
  protected void create(Table table, String name) {
    TestTables.create(client(), table, name);
  }

  private Linking empty() {
    return TestTables.in(client(), List.of(Tables.DAYS), this::create).store().linking();
  }

  @Nested
  class KeepsLinks extends LinksContract {
    @Override
    protected Links empty() {
      return LinkStoreContracts.this.empty().links();
    }
  }

  @Nested
  class KeepsPending extends OutboxContract {
    @Override
    protected Outbox empty() {
      return LinkStoreContracts.this.empty().outbox();
    }
  }

  @Nested
  class KeepsPairs extends LedgerContract {
    @Override
    protected Ledger empty() {
      return LinkStoreContracts.this.empty().ledger();
    }
  }

  @Nested
  class KeepsGrants extends GrantsContract {
    @Override
    protected Grants empty() {
      return LinkStoreContracts.this.empty().grants(new BoundSeal());
    }
  }

  @Nested
  class KeepsAttempts extends SigningInContract {
    @Override
    protected SigningIn empty() {
      return LinkStoreContracts.this.empty().signingIn(new BoundSeal());
    }

    @Override
    protected Instant now() {
      return TestTables.NOW;
    }
  }
}
