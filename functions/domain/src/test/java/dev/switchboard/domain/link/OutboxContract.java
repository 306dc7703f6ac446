package dev.switchboard.domain.link;

import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.link.Outbox.Pending;
import org.junit.jupiter.api.Test;

/// What every `Outbox` promises.
public abstract class OutboxContract {
  private static final AppointmentId ONE = Salon.idOn(MONDAY, 1);
  private static final AppointmentId OTHER = Salon.idOn(MONDAY, 2);

  protected abstract Outbox empty();

  @Test
  void the_latest_revision_is_the_one_that_waits() {
    var outbox = empty();
    outbox.put(ACME, new Pending(Salon.ID, ONE, 2, 0));

    outbox.put(ACME, new Pending(Salon.ID, ONE, 1, 0));
    assertThat(outbox.list(ACME, Salon.ID)).containsExactly(new Pending(Salon.ID, ONE, 2, 0));

    outbox.put(ACME, new Pending(Salon.ID, ONE, 3, 0));
    assertThat(outbox.list(ACME, Salon.ID)).containsExactly(new Pending(Salon.ID, ONE, 3, 0));
    assertThat(outbox.list(GLOBEX, Salon.ID)).isEmpty();
    assertThat(outbox.list(ACME, Salon.SPA)).isEmpty();
  }

  @Test
  void the_least_often_tried_comes_first_and_putting_it_again_forgets_its_tries() {
    var outbox = empty();
    outbox.put(ACME, new Pending(Salon.ID, ONE, 1, 0));
    outbox.put(ACME, new Pending(Salon.ID, OTHER, 1, 0));
    var first = outbox.list(ACME, Salon.ID).getFirst();

    outbox.tried(ACME, first);

    assertThat(outbox.list(ACME, Salon.ID))
        .last()
        .isEqualTo(new Pending(Salon.ID, first.appointment(), 1, 1));
    outbox.put(ACME, first);
    assertThat(outbox.list(ACME, Salon.ID)).extracting(Pending::tries).containsOnly(0);
  }

  @Test
  void what_changed_meanwhile_is_neither_done_nor_tried() {
    var outbox = empty();
    outbox.put(ACME, new Pending(Salon.ID, ONE, 2, 0));

    outbox.done(ACME, new Pending(Salon.ID, ONE, 1, 0));
    outbox.tried(ACME, new Pending(Salon.ID, ONE, 1, 0));
    assertThat(outbox.list(ACME, Salon.ID)).containsExactly(new Pending(Salon.ID, ONE, 2, 0));

    outbox.done(ACME, new Pending(Salon.ID, ONE, 2, 7));
    assertThat(outbox.list(ACME, Salon.ID)).isEmpty();
    outbox.done(ACME, new Pending(Salon.ID, ONE, 2, 0));
    outbox.tried(ACME, new Pending(Salon.ID, ONE, 2, 0));
    assertThat(outbox.list(ACME, Salon.ID)).isEmpty();
  }

  @Test
  void one_appointment_waits_for_each_of_its_calendars() {
    var outbox = empty();
    var other = new Pending(Salon.SPA, ONE, 1, 0);
    outbox.put(ACME, new Pending(Salon.ID, ONE, 1, 0));
    outbox.put(ACME, other);

    outbox.done(ACME, new Pending(Salon.ID, ONE, 1, 0));

    assertThat(outbox.list(ACME, Salon.ID)).isEmpty();
    assertThat(outbox.list(ACME, Salon.SPA)).containsExactly(other);
  }
}
