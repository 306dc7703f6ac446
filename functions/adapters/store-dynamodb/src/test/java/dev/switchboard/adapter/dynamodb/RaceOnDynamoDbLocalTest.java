package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.customer;
import static dev.switchboard.domain.booking.Desk.wish;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.BookingOutcome;
import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.BookingOutcome.Taken;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Desk;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.contract.Figure;
import dev.switchboard.domain.contract.Race;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Many callers at the same moment, again and again, each round on a calendar of its own. A
/// thousand rounds with `-Drace.rounds=1000`.
@Tag("chaos")
final class RaceOnDynamoDbLocalTest {
  private static final int CALLERS = 64;
  private static final int ROUNDS = Integer.getInteger("race.rounds", 5);

  private final DynamoDbStore store =
      TestTables.in(LocalDynamoDb.client())
          .store(LocalDynamoDb.client(), InstantSource.fixed(TestTables.NOW));

  @Test
  void of_64_callers_for_one_time_one_has_it_and_63_hear_that_it_is_taken() {
    for (int round = 0; round < ROUNDS; round++) {
      var calendar = calendar(round);
      var desk = new Desk(calendar, store.days());

      var heard = Race.run(CALLERS, caller -> book(desk, calendar, caller, Salon.HAIRCUT, "10:00"));

      assertThat(heard).filteredOn(Booked.class::isInstance).hasSize(1);
      assertThat(heard).filteredOn(Taken.class::isInstance).hasSize(CALLERS - 1);
      assertThat(stored(calendar)).hasSize(1);
    }
    none("double bookings", "at one time");
  }

  @Test
  void of_64_callers_for_times_of_any_length_nobody_has_what_another_has() {
    var random = new Random(64);
    for (int round = 0; round < ROUNDS; round++) {
      var calendar = calendar(ROUNDS + round);
      var desk = new Desk(calendar, store.days());
      var starts = random.ints(CALLERS, 26, 33).toArray();

      var heard =
          Race.run(
              CALLERS,
              caller ->
                  book(
                      desk,
                      calendar,
                      caller,
                      caller % 2 == 0 ? Salon.HAIRCUT : Salon.COLOUR,
                      "%02d:%02d".formatted(starts[caller] / 2, starts[caller] % 2 * 30)));

      var had = stored(calendar);
      assertThat(heard).filteredOn(Booked.class::isInstance).hasSameSizeAs(had);
      assertThat(had).isNotEmpty();
      for (int next = 1; next < had.size(); next++) {
        assertThat(had.get(next).slot().start()).isAfterOrEqualTo(had.get(next - 1).slot().end());
      }
    }
    none("overlapping bookings of any length", "at times of any length");
  }

  /// Every round before it was right.
  private void none(String figure, String where) {
    new Figure(
            figure,
            "%d callers %s, barrier start, DynamoDB Local".formatted(CALLERS, where),
            getClass(),
            0,
            0,
            "in %,d rounds".formatted(ROUNDS))
        .hold();
  }

  private static Calendar calendar(int round) {
    return Salon.calendar(new CalendarId("salon-" + round), "Salon", 0);
  }

  private static BookingOutcome book(
      Desk desk, Calendar calendar, int caller, AppointmentType type, String time) {
    var who = customer("Caller " + caller, "+1555777%04d".formatted(caller));
    return desk.bookSlot.book(
        ACME, calendar, wish(type, who, at(Salon.MONDAY, time), "key-" + caller));
  }

  private List<Appointment> stored(Calendar calendar) {
    return store.days().read(ACME, calendar.id(), Salon.MONDAY).appointments().stream()
        .sorted(Comparator.comparing(appointment -> appointment.slot().start()))
        .toList();
  }
}
