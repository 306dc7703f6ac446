package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Appointment.Status;
import dev.switchboard.domain.booking.ChangeOutcome.Cancelled;
import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import dev.switchboard.domain.booking.ChangeOutcome.Unknown;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChangeAppointmentTest {
  private final Desk desk = Desk.ofSalon();
  private final Appointment made = desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));

  @Test
  void a_cancelled_appointment_gives_its_time_back_and_is_kept() {
    desk.cancelAppointment.cancel(ACME, made.id(), Optional.of("ill"));

    assertThat(desk.free(MONDAY)).hasSize(14);
    assertThat(desk.find(made).orElseThrow().status()).isEqualTo(Status.CANCELLED);
    assertThat(desk.find(made).orElseThrow().notes()).contains("ill");
  }

  @Test
  void cancelling_again_changes_nothing_and_ends_the_same() {
    var first = desk.cancel(made);
    int sent = desk.queue.sent().size();

    assertThat(desk.cancel(made)).isEqualTo(first).isInstanceOf(Changed.class);
    assertThat(desk.queue.sent()).hasSize(sent);
    assertThat(desk.find(made).map(Appointment::revision)).contains(2);
  }

  @Test
  void cancelling_again_leaves_the_time_to_whoever_has_it_now() {
    desk.cancel(made);
    var bobs = desk.booked(haircut(BOB, at(MONDAY, "10:00"), "key-2"));

    desk.cancel(made);

    assertThat(desk.find(bobs)).contains(bobs);
    assertThat(desk.free(MONDAY)).hasSize(13);
  }

  @Test
  void what_was_moved_to_another_day_is_cancelled_there() {
    desk.move(made, at(TUESDAY, "12:00"));

    assertThat(desk.cancel(made)).isInstanceOf(Changed.class);
    assertThat(desk.findByCode(made).map(Appointment::status)).contains(Status.CANCELLED);
    assertThat(desk.free(TUESDAY)).hasSize(24);
    assertThat(desk.stored(MONDAY, TUESDAY)).hasSize(1);
  }

  @Test
  void what_is_described_keeps_its_time_and_what_is_not_given() {
    int sent = desk.queue.sent().size();
    desk.describeAppointment.describe(ACME, made.id(), Optional.of("fringe"), Optional.empty());
    desk.describeAppointment.describe(ACME, made.id(), Optional.empty(), Optional.of("late"));

    var described = desk.find(made).orElseThrow();
    assertThat(described.slot()).isEqualTo(made.slot());
    assertThat(described.subject()).contains("fringe");
    assertThat(described.notes()).contains("late");
    assertThat(described.revision()).isEqualTo(3);
    assertThat(desk.queue.sent()).hasSize(sent + 2);
  }

  @Test
  void describing_it_the_same_again_changes_nothing() {
    var fringe = Optional.of("fringe");
    desk.describeAppointment.describe(ACME, made.id(), fringe, Optional.empty());

    desk.describeAppointment.describe(ACME, made.id(), fringe, Optional.empty());

    assertThat(desk.find(made).map(Appointment::revision)).contains(2);
  }

  @Test
  void what_is_cancelled_is_not_described() {
    desk.cancel(made);

    assertThat(
            desk.describeAppointment.describe(
                ACME, made.id(), Optional.of("fringe"), Optional.empty()))
        .isInstanceOf(Cancelled.class);
  }

  @Test
  void another_workspace_knows_nothing_of_it() {
    assertThat(desk.cancelAppointment.cancel(GLOBEX, made.id(), Optional.empty()))
        .isEqualTo(new Unknown());
    assertThat(desk.findAppointments.find(GLOBEX, made.id())).isEmpty();
    assertThat(desk.find(made)).contains(made);
  }
}
