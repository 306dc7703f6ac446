package dev.switchboard.adapter.graph;

import static dev.switchboard.adapter.graph.Rig.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.workbench.graph.Duplicates;
import dev.switchboard.workbench.graph.Operation;
import dev.switchboard.workbench.graph.Order;
import dev.switchboard.workbench.graph.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DuplicateTest {
  private final Rig rig = new Rig();

  @BeforeEach
  void connect() throws Exception {
    rig.connected();
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_second_try_finds_the_event_whose_making_was_never_answered(Duplicates answer) {
    rig.server.answerDuplicates(answer);
    rig.server.orders().tell(Operation.CREATE, Order.once(Trouble.TIMEOUT_AFTER));
    assertThatThrownBy(() -> rig.calendar.create(ACME, rig.grant(), Rig.entry()))
        .isInstanceOf(Fault.Passing.class);

    var id = rig.calendar.create(ACME, rig.grant(), Rig.entry());

    assertThat(rig.mailbox().events()).hasSize(1).allMatch(event -> id.equals(event.get("id")));
  }

  @Test
  void an_unnamed_duplicate_is_told_from_its_neighbours_by_its_key() {
    rig.server.answerDuplicates(Duplicates.CONFLICT_UNNAMED);
    rig.calendar.create(ACME, rig.grant(), Rig.entry("other", Rig.START, Rig.END, "UTC"));
    var ours = rig.calendar.create(ACME, rig.grant(), Rig.entry());
    rig.mailbox().add("By hand", Rig.START, Rig.END);

    assertThat(rig.calendar.create(ACME, rig.grant(), Rig.entry())).isEqualTo(ours);
  }

  @Test
  void a_duplicate_that_was_moved_out_of_sight_is_not_taken_for_another() {
    rig.server.answerDuplicates(Duplicates.CONFLICT_UNNAMED);
    var id = rig.calendar.create(ACME, rig.grant(), Rig.entry());
    rig.mailbox().move(id, Rig.START.plusSeconds(864000), Rig.END.plusSeconds(864000));

    assertThatThrownBy(() -> rig.calendar.create(ACME, rig.grant(), Rig.entry()))
        .isInstanceOf(Fault.Lasting.class)
        .hasMessageContaining("another key");
  }
}
