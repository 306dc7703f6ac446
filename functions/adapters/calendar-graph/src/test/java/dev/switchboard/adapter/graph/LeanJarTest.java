package dev.switchboard.adapter.graph;

import static dev.switchboard.adapter.graph.Rig.ACME;
import static dev.switchboard.adapter.graph.Rig.END;
import static dev.switchboard.adapter.graph.Rig.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.OtherCalendar.Changes;
import dev.switchboard.workbench.graph.Operation;
import dev.switchboard.workbench.graph.Order;
import dev.switchboard.workbench.graph.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is deployed, in which every class that the SDK seems not to need is missing.
@Tag("lean")
final class LeanJarTest {
  private static final long MOST_BYTES = 14_000_000;

  private final Rig rig = new Rig();

  @BeforeEach
  void connect() throws Exception {
    rig.connected();
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void it_is_the_lean_jar_that_is_tested() throws Exception {
    var home =
        Path.of(GraphCalendar.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    assertThat(home.toString()).endsWith("-lean.jar");
    assertThat(Files.size(home)).isLessThan(MOST_BYTES);
    assertThatThrownBy(() -> Class.forName("com.microsoft.graph.serviceclient.GraphServiceClient"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> Class.forName("com.google.gson.Gson"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void an_event_lives_from_creation_to_cancellation() {
    var calendar = rig.calendar;
    var cursor =
        ((Changes.Page) calendar.changes(ACME, rig.grant(), START, END, Optional.empty())).cursor();

    var id = calendar.create(ACME, rig.grant(), Rig.entry());
    assertThat(calendar.create(ACME, rig.grant(), Rig.entry())).isEqualTo(id);
    assertThat(calendar.update(ACME, rig.grant(), id, Rig.entry())).isTrue();
    assertThat(calendar.find(ACME, rig.grant(), id)).isPresent();
    assertThat(calendar.view(ACME, rig.grant(), START, END)).hasSize(1);
    assertThat(
            ((Changes.Page) calendar.changes(ACME, rig.grant(), START, END, Optional.of(cursor)))
                .events())
        .hasSize(1);

    rig.server.orders().tell(Operation.CANCEL, Order.once(Trouble.NOT_ORGANIZER));
    calendar.cancel(ACME, rig.grant(), id, "Sorry");
    assertThat(rig.mailbox().events()).isEmpty();
  }

  @Test
  void a_subscription_lives_too() throws Exception {
    try (var bell = new Bell()) {
      var until = rig.clock.instant().plus(Duration.ofDays(1));
      var given = rig.calendar.subscribe(ACME, rig.grant(), bell.url(), "s3cret", until);
      assertThat(rig.calendar.renew(ACME, rig.grant(), given.id(), until)).isPresent();
      rig.calendar.unsubscribe(ACME, rig.grant(), given.id());
      assertThat(rig.server.subscriptions()).isZero();
    }
  }

  @Test
  void a_fault_is_known_by_its_kind() {
    rig.server.orders().tell(Operation.VIEW, Order.once(Trouble.THROTTLED));
    assertThatThrownBy(() -> rig.calendar.view(ACME, rig.grant(), START, END))
        .isInstanceOf(Fault.Passing.class);

    rig.server.down();
    assertThatThrownBy(() -> rig.calendar.view(ACME, rig.grant(), START, END))
        .isInstanceOf(Fault.Passing.class);
  }
}
