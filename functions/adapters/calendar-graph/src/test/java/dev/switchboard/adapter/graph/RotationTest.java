package dev.switchboard.adapter.graph;

import static dev.switchboard.adapter.graph.Rig.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.workbench.graph.GraphServer;
import dev.switchboard.workbench.graph.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Refresh tokens that serve once, in several processes at once.
final class RotationTest {
  private final Rig rig = new Rig();

  @BeforeEach
  void connect() throws Exception {
    rig.connected();
    rig.server.orders().countAnew();
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void a_token_serves_many_requests_until_shortly_before_it_is_too_old() {
    look(rig.calendar);
    look(rig.calendar);
    assertThat(rig.server.orders().asked(Operation.TOKEN)).isEqualTo(1);

    rig.clock.pass(Duration.ofSeconds(3599 - 60));
    look(rig.calendar);

    assertThat(rig.server.orders().asked(Operation.TOKEN)).isEqualTo(2);
  }

  @Test
  void another_process_uses_the_token_that_is_stored() {
    look(rig.calendar);

    look(rig.calendar());

    assertThat(rig.server.orders().asked(Operation.TOKEN)).isEqualTo(1);
  }

  @Test
  void the_new_refresh_token_is_stored_before_its_access_token_is_used() {
    rig.grants.beforeSave = () -> assertThat(rig.server.orders().asked(Operation.GET)).isZero();
    var before = rig.grant();

    look(rig.calendar);

    assertThat(rig.grant().credential()).isNotEqualTo(before.credential());
    assertThat(rig.grant().version()).isEqualTo(before.version() + 1);
    assertThat(rig.grant().access()).isPresent();
  }

  @Test
  void a_stale_grant_in_hand_does_no_harm() {
    var stale = rig.grant();
    look(rig.calendar);
    rig.clock.pass(Duration.ofHours(2));

    assertThatCode(() -> rig.calendar().find(ACME, stale, "none")).doesNotThrowAnyException();
  }

  @Test
  void of_two_processes_that_refresh_at_once_the_loser_takes_what_the_winner_stored()
      throws Exception {
    var refused = new CountDownLatch(1);
    var stored = new CountDownLatch(1);
    var loser =
        new GraphCalendar(
            rig.settings(),
            rig.grants,
            rig.clock,
            Rig.PATIENCE,
            () -> {
              refused.countDown();
              await(stored);
            });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var losing = new AtomicReference<Future<?>>();
      rig.grants.beforeSave =
          () -> {
            losing.set(threads.submit(() -> look(loser)));
            await(refused);
          };

      look(rig.calendar);
      stored.countDown();

      assertThat(losing.get()).succeedsWithin(Duration.ofSeconds(5));
    }
    assertThat(rig.server.orders().asked(Operation.TOKEN)).isEqualTo(2);
  }

  @Test
  void threads_of_one_process_refresh_once() throws Exception {
    var looks = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        looks.add(threads.submit(() -> look(rig.calendar)));
      }
    }

    assertThat(looks).allMatch(each -> each.state() == Future.State.SUCCESS);
    assertThat(rig.server.orders().asked(Operation.TOKEN)).isEqualTo(1);
  }

  @Test
  void a_token_that_is_refused_is_replaced_once() {
    look(rig.calendar);
    rig.server.expireTokens();

    look(rig.calendar);

    assertThat(rig.server.orders().asked(Operation.TOKEN)).isEqualTo(2);
  }

  @Test
  void a_revoked_grant_is_denied() {
    look(rig.calendar);

    rig.server.revoke(GraphServer.OWNER);

    assertThatThrownBy(() -> look(rig.calendar))
        .isInstanceOf(Fault.Denied.class)
        .hasMessageContaining("viewings")
        .hasMessageContaining("invalid_grant");
  }

  @Test
  void a_forgotten_grant_is_denied() {
    var grant = rig.grant();
    rig.grants.forget(ACME, Rig.VIEWINGS);

    assertThatThrownBy(() -> rig.calendar.find(ACME, grant, "none"))
        .isInstanceOf(Fault.Denied.class);
  }

  @Test
  void what_was_issued_but_not_stored_is_stored_the_next_time() {
    rig.grants.beforeSave =
        () -> {
          throw new Fault.Passing("The store is away.");
        };
    assertThatThrownBy(() -> look(rig.calendar)).isInstanceOf(Fault.Passing.class);

    look(rig.calendar);

    assertThat(rig.server.orders().asked(Operation.TOKEN)).isEqualTo(1);
    assertThat(rig.grant().access()).isPresent();
  }

  @Test
  void a_calendar_that_is_linked_to_another_mailbox_meanwhile_is_read_again() {
    var grant = rig.grant();
    rig.grants.save(
        ACME,
        new Grant(
            Rig.VIEWINGS,
            "other@example.com",
            grant.credential(),
            Optional.empty(),
            grant.version()));

    assertThatThrownBy(() -> rig.calendar.find(ACME, grant, "none"))
        .isInstanceOf(Fault.Passing.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void look(GraphCalendar calendar) {
    calendar.find(ACME, rig.grant(), "none");
  }
}
