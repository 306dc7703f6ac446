package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.conversation.PhoneCalls;
import dev.switchboard.domain.task.Errands;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// DynamoDB takes its time to remove what has expired; readers must not see it meanwhile.
final class ExpiryTest {
  private final TestTables tables = TestTables.in(LocalDynamoDb.client());

  @Test
  void tasks_and_calls_are_kept_for_four_hundred_days() {
    record();

    var store = storeAt(PhoneCalls.START.plus(Duration.ofDays(399)));

    assertThat(store.tasks().find(ACME, Errands.id("r1"))).isPresent();
    assertThat(store.tasks().list(ACME, Optional.empty(), 5)).hasSize(1);
    assertThat(store.calls().head(ACME, "call-1")).isPresent();
    assertThat(store.calls().read(ACME, "call-1")).isPresent();
    assertThat(store.calls().list(ACME, Optional.empty(), 5)).hasSize(1);
  }

  @Test
  void what_has_expired_is_not_read() {
    record();

    var store = storeAt(PhoneCalls.START.plus(Duration.ofDays(401)));

    assertThat(store.tasks().find(ACME, Errands.id("r1"))).isEmpty();
    assertThat(store.tasks().list(ACME, Optional.empty(), 5)).isEmpty();
    assertThat(store.tasks().latestOf(ACME, Errands.ANN)).isEmpty();
    assertThat(store.calls().head(ACME, "call-1")).isEmpty();
    assertThat(store.calls().read(ACME, "call-1")).isEmpty();
    assertThat(store.calls().list(ACME, Optional.empty(), 5)).isEmpty();
  }

  private void record() {
    var store = tables.store();
    store.tasks().submit(ACME, Errands.task("r1"));
    store.calls().record(PhoneCalls.told("call-1", 1, PhoneCalls.report()));
  }

  private DynamoDbStore storeAt(Instant time) {
    return tables.store(LocalDynamoDb.client(), InstantSource.fixed(time));
  }
}
