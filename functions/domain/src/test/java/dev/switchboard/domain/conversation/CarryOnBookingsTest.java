package dev.switchboard.domain.conversation;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.CalendarDay;
import dev.switchboard.domain.booking.CarryOnBookings;
import dev.switchboard.domain.booking.Desk;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.conversation.Fact.AppointmentChanged;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class CarryOnBookingsTest {
  private final Desk desk = Desk.ofSalon();
  private final InMemoryCalls calls = new InMemoryCalls();
  private final CarryOnBookings carryOn = carryingOn(calls);
  private final Appointment made = desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));

  @Test
  void a_booking_becomes_one_fact_of_its_call_however_often_it_is_carried_on() {
    carryOn.carryOn(ACME, Salon.ID, MONDAY);
    carryOn.carryOn(ACME, Salon.ID, MONDAY);

    assertThat(facts())
        .containsExactly(
            new AppointmentChanged(made.id().toString(), 1, "booked", at(MONDAY, "10:00")));
    assertThat(day(MONDAY).followUps()).isEmpty();
    assertThat(day(MONDAY).followUpsDue()).isEmpty();
    assertThat(day(MONDAY).appointments()).containsExactly(made);
  }

  @Test
  void where_it_dies_before_it_is_done_it_is_carried_on_again_as_the_same_fact() {
    desk.cancel(made);
    var dying =
        carryingOn(
            new Interrupted(event -> {
              calls.record(event);
              throw new Fault.Passing("Throttled.");
            }));

    assertThatThrownBy(() -> dying.carryOn(ACME, Salon.ID, MONDAY)).isInstanceOf(Fault.class);
    assertThat(day(MONDAY).followUps()).hasSize(2);
    desk.clock.pass(Duration.ofMinutes(1));
    carryOn.carryOn(ACME, Salon.ID, MONDAY);

    assertThat(facts())
        .containsExactly(
            new AppointmentChanged(made.id().toString(), 2, "cancelled", at(MONDAY, "10:00")));
    assertThat(day(MONDAY).followUps()).isEmpty();
  }

  @Test
  void each_change_is_a_fact_of_its_own() {
    carryOn.carryOn(ACME, Salon.ID, MONDAY);
    desk.clock.pass(Duration.ofMinutes(1));
    desk.move(made, at(TUESDAY, "12:00"));
    carryOn.carryOn(ACME, Salon.ID, TUESDAY);
    desk.clock.pass(Duration.ofMinutes(1));
    desk.cancel(made);
    carryOn.carryOn(ACME, Salon.ID, TUESDAY);

    assertThat(facts())
        .extracting(fact -> ((AppointmentChanged) fact).status())
        .containsExactly("booked", "booked", "cancelled");
    assertThat(calls.read(ACME, "call-1").orElseThrow().appointments())
        .containsExactly(made.id().toString());
  }

  @Test
  void what_was_moved_before_it_was_carried_on_is_found_where_it_is() {
    desk.move(made, at(TUESDAY, "12:00"));

    carryOn.carryOn(ACME, Salon.ID, MONDAY);

    assertThat(facts())
        .containsExactly(
            new AppointmentChanged(made.id().toString(), 2, "booked", at(TUESDAY, "12:00")));
    assertThat(day(MONDAY).followUps()).isEmpty();
    assertThat(day(TUESDAY).followUps()).hasSize(1);
  }

  @Test
  void a_booking_that_is_made_meanwhile_is_left_for_the_next_time() {
    var meanwhile =
        carryingOn(new Interrupted(any -> desk.booked(haircut(BOB, at(MONDAY, "11:00"), "key-2"))));

    meanwhile.carryOn(ACME, Salon.ID, MONDAY);

    assertThat(day(MONDAY).followUps())
        .singleElement()
        .satisfies(left -> assertThat(left.id()).isNotEqualTo(made.id()));
    assertThat(day(MONDAY).followUpsDue()).isPresent();
    assertThat(day(MONDAY).appointments()).hasSize(2);
  }

  @Test
  void what_was_booked_in_no_call_is_done_without_a_fact() {
    var day = CalendarDay.empty(Salon.ID, TUESDAY);
    var haircut = Salon.cancelledHaircut(TUESDAY, LocalTime.NOON);
    desk.days.save(ACME, day.with(haircut, Salon.NOW));

    carryOn.carryOn(ACME, Salon.ID, TUESDAY);

    assertThat(calls.list(ACME, Optional.empty(), 10)).isEmpty();
    assertThat(day(TUESDAY).followUps()).isEmpty();
  }

  private CarryOnBookings carryingOn(Calls into) {
    return new CarryOnBookings(desk.days, List.of(new RecordAppointment(into, desk.clock)));
  }

  private CalendarDay day(LocalDate date) {
    return desk.days.read(ACME, Salon.ID, date);
  }

  private List<Fact> facts() {
    var call = calls.read(ACME, "call-1").orElseThrow();
    return call.events().stream().map(CallEvent::fact).toList();
  }

  /// Does something else where a fact is recorded.
  private record Interrupted(Consumer<CallEvent> instead) implements Calls {
    @Override
    public void record(CallEvent event) {
      instead.accept(event);
    }

    @Override
    public Optional<CallHead> head(WorkspaceId workspace, String call) {
      return Optional.empty();
    }

    @Override
    public Optional<CallRecord> read(WorkspaceId workspace, String call) {
      return Optional.empty();
    }

    @Override
    public List<CallHead> list(WorkspaceId workspace, Optional<Instant> before, int most) {
      return List.of();
    }
  }
}
