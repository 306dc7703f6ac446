package dev.switchboard.domain.waiting;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.waiting.Waiters.forMonday;
import static dev.switchboard.domain.waiting.Waiters.since;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Desk;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.contract.HandSetClock;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every `WaitingList` promises.
public abstract class WaitingListContract {
  private final HandSetClock clock = new HandSetClock(Salon.NOW);

  protected abstract WaitingList empty(InstantSource clock);

  @Test
  void whoever_joined_is_found_in_that_calendar_and_workspace_only() {
    var list = empty(clock);
    var ann = forMonday("k1", ANN);

    assertThat(list.join(ACME, ann)).isEqualTo(ann);

    assertThat(list.find(ACME, Salon.ID, ann.id())).contains(ann);
    assertThat(list.of(ACME, Salon.ID)).containsExactly(ann);
    assertThat(list.find(ACME, Salon.SPA, ann.id())).isEmpty();
    assertThat(list.of(ACME, Salon.SPA)).isEmpty();
    assertThat(list.of(GLOBEX, Salon.ID)).isEmpty();
  }

  @Test
  void joining_again_ends_as_the_first_time() {
    var list = empty(clock);
    var first = forMonday("k1", ANN);
    list.join(ACME, first);

    assertThat(list.join(ACME, forMonday("k1", BOB))).isEqualTo(first);
    assertThat(list.of(ACME, Salon.ID)).containsExactly(first);
  }

  @Test
  void they_are_listed_in_the_order_in_which_they_came() {
    var list = empty(clock);
    var third = since(forMonday("k1", ANN), Salon.NOW.plusMillis(1500));
    var first = since(forMonday("k2", BOB), Salon.NOW.plusNanos(1));
    var second = since(forMonday("k3", ANN), Salon.NOW.plusMillis(2));
    list.join(ACME, third);
    list.join(ACME, first);
    list.join(ACME, second);

    assertThat(list.of(ACME, Salon.ID)).containsExactly(first, second, third);
  }

  @Test
  void a_wait_ends_with_its_span() {
    var list = empty(clock);
    var ann = forMonday("k1", ANN);
    list.join(ACME, ann);

    clock.set(ann.to().minusSeconds(1));
    assertThat(list.of(ACME, Salon.ID)).hasSize(1);
    clock.set(ann.to());

    assertThat(list.of(ACME, Salon.ID)).isEmpty();
    assertThat(list.find(ACME, Salon.ID, ann.id())).isEmpty();
  }

  @Test
  void whoever_left_waits_no_more_and_leaving_again_changes_nothing() {
    var list = empty(clock);
    var ann = forMonday("k1", ANN);
    list.join(ACME, ann);
    list.join(ACME, forMonday("k2", BOB));

    list.leave(ACME, Salon.ID, ann.id());
    list.leave(ACME, Salon.ID, ann.id());

    assertThat(list.of(ACME, Salon.ID)).containsExactly(forMonday("k2", BOB));
  }

  @Test
  void what_they_were_told_of_is_kept_and_brings_nobody_back() {
    var list = empty(clock);
    var ann = forMonday("k1", ANN);
    var told = ann.told(Set.of(Desk.at(Salon.MONDAY, "10:00"), Desk.at(Salon.MONDAY, "10:30")));
    list.join(ACME, ann);

    list.told(ACME, told);
    assertThat(list.find(ACME, Salon.ID, ann.id())).contains(told);
    list.told(ACME, ann);
    assertThat(list.find(ACME, Salon.ID, ann.id())).contains(ann);

    list.leave(ACME, Salon.ID, ann.id());
    list.told(ACME, told);
    assertThat(list.of(ACME, Salon.ID)).isEmpty();
  }
}
