package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.domain.agent.Agents.ASSISTANT;
import static dev.switchboard.domain.agent.Agents.MIA;
import static dev.switchboard.domain.agent.Agents.NUMBER;
import static dev.switchboard.domain.agent.Agents.OTHER_NUMBER;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.booking.CalendarDay;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.conversation.PhoneCalls;
import dev.switchboard.domain.workspace.Tenants;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a caller waits for: each request to DynamoDB is a few milliseconds of silence.
final class RequestCountTest {
  private final CountedRequests requests = new CountedRequests();
  private final DynamoDbStore store = store();

  private DynamoDbStore store() {
    var builder = DynamoDb.builder(Optional.of(LocalDynamoDb.endpoint()));
    var counting =
        builder.overrideConfiguration().toBuilder().addExecutionInterceptor(requests).build();
    return TestTables.in(LocalDynamoDb.client())
        .store(
            builder.overrideConfiguration(counting).build(), InstantSource.fixed(TestTables.NOW));
  }

  @Test
  void availability_is_one_query() {
    assertThat(
            requests.of(
                () -> store.days().read(ACME, Salon.ID, Salon.MONDAY, Salon.MONDAY.plusDays(61))))
        .containsExactly("Query");
  }

  @Test
  void a_booking_is_one_read_and_one_write_and_a_lost_race_costs_no_read() {
    var day = CalendarDay.empty(Salon.ID, Salon.MONDAY);
    var booked = day.with(Salon.haircut(Salon.MONDAY, LocalTime.NOON), Salon.NOW);

    assertThat(requests.of(() -> store.days().read(ACME, Salon.ID, Salon.MONDAY)))
        .containsExactly("GetItem");
    assertThat(requests.of(() -> store.days().save(ACME, booked))).containsExactly("UpdateItem");
    assertThat(requests.of(() -> store.days().save(ACME, booked))).containsExactly("UpdateItem");
  }

  @Test
  void days_are_saved_together_by_one_request() {
    var monday = CalendarDay.empty(Salon.ID, Salon.MONDAY);
    var tuesday = CalendarDay.empty(Salon.ID, Salon.TUESDAY);

    assertThat(requests.of(() -> store.days().saveAll(ACME, List.of(monday), List.of())))
        .containsExactly("UpdateItem");
    assertThat(
            requests.of(
                () -> store.days().saveAll(ACME, List.of(monday.withVersion(1)), List.of(tuesday))))
        .containsExactly("TransactWriteItems");
  }

  @Test
  void an_agent_is_looked_up_once() {
    store.agents().save(ACME, Agents.mia());

    assertThat(requests.of(() -> store.agents().findBound(ACME, List.of(ASSISTANT))))
        .containsExactly("GetItem");
    assertThat(requests.of(() -> store.agents().findBound(ACME, List.of(ASSISTANT)))).isEmpty();
    assertThat(requests.of(() -> store.agents().findBound(ACME, List.of(OTHER_NUMBER, NUMBER))))
        .containsExactly("BatchGetItem");
    assertThat(requests.of(() -> store.agents().findBound(ACME, List.of(OTHER_NUMBER, NUMBER))))
        .isEmpty();
    assertThat(requests.of(() -> store.agents().find(ACME, MIA))).containsExactly("GetItem");
    assertThat(requests.of(() -> store.agents().find(ACME, MIA))).isEmpty();
  }

  @Test
  void what_is_not_there_is_asked_for_each_time() {
    assertThat(requests.of(() -> store.workspaces().knows(Tenants.KEY_OF_ACME))).hasSize(1);
    assertThat(requests.of(() -> store.workspaces().knows(Tenants.KEY_OF_ACME))).hasSize(1);
    assertThat(requests.of(() -> store.workspaces().find(ACME))).hasSize(1);
    assertThat(requests.of(() -> store.workspaces().find(ACME))).hasSize(1);
  }

  @Test
  void a_workspace_its_keys_and_its_calendars_are_read_once() {
    store.workspaces().put(Tenants.acme());
    store.workspaces().issue(Tenants.KEY_OF_ACME, "laptop");
    store.calendars().save(ACME, Salon.calendar());

    assertThat(requests.of(this::readDirectory)).hasSize(3);
    assertThat(requests.of(this::readDirectory)).isEmpty();
  }

  private void readDirectory() {
    store.workspaces().find(ACME);
    store.workspaces().knows(Tenants.KEY_OF_ACME);
    store.calendars().find(ACME, Salon.ID);
  }

  @Test
  void a_fact_is_recorded_by_two_writes_and_a_call_read_by_one_query() {
    var fact = PhoneCalls.told("call-1", 1, PhoneCalls.report());

    assertThat(requests.of(() -> store.calls().record(fact)))
        .containsExactly("UpdateItem", "PutItem");
    assertThat(requests.of(() -> store.calls().read(ACME, "call-1"))).containsExactly("Query");
  }
}
