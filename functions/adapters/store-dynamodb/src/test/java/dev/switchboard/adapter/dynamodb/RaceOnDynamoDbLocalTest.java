package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.customer;
import static dev.switchboard.domain.booking.Desk.wish;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentId;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /// How a round for one time ended.
  private record Round(int booked, int taken, int stored) {
    static final Round RIGHT = new Round(1, CALLERS - 1, 1);

    int doubles() {
      return Math.max(0, Math.max(booked, stored) - 1);
    }
  }

  @Test
  void of_64_callers_for_one_time_one_has_it_and_63_hear_that_it_is_taken() {
    var rounds = IntStream.range(0, ROUNDS).mapToObj(this::round).toList();

    hold("double bookings", "at one time", rounds.stream().mapToInt(Round::doubles).sum());
    assertThat(rounds).containsOnly(Round.RIGHT);
  }

  private Round round(int number) {
    var calendar = calendar(number);
    var desk = new Desk(calendar, store.days());
    var heard = Race.run(CALLERS, caller -> book(desk, calendar, caller, Salon.HAIRCUT, "10:00"));
    int taken = (int) heard.stream().filter(Taken.class::isInstance).count();
    return new Round(booked(heard).size(), taken, stored(calendar).size());
  }

  @Test
  void of_64_callers_for_times_of_any_length_nobody_has_what_another_has() {
    var random = new Random(64);
    var unheard = new HashSet<AppointmentId>();
    int overlapping = 0;
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

      var had = booked(heard);
      var stored = stored(calendar);
      assertThat(stored).isNotEmpty();
      unheard.addAll(stored.keySet());
      unheard.removeAll(had.keySet());
      had.putAll(stored);
      overlapping += overlapping(List.copyOf(had.values()));
    }
    hold("overlapping bookings of any length", "at times of any length", overlapping);
    assertThat(unheard).isEmpty();
  }

  private static void hold(String figure, String where, int got) {
    new Figure(
            figure,
            "%d callers %s, barrier start, DynamoDB Local".formatted(CALLERS, where),
            RaceOnDynamoDbLocalTest.class,
            0,
            got,
            "in %,d rounds".formatted(ROUNDS))
        .hold();
  }

  /// How many pairs take time of each other.
  private static int overlapping(List<Appointment> appointments) {
    int pairs = 0;
    for (int one = 0; one < appointments.size(); one++) {
      var slot = appointments.get(one).slot();
      pairs +=
          (int)
              appointments.subList(0, one).stream()
                  .map(Appointment::slot)
                  .filter(other ->
                      other.start().isBefore(slot.end()) && slot.start().isBefore(other.end()))
                  .count();
    }
    return pairs;
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

  /// What callers heard that they have, by its id.
  private static Map<AppointmentId, Appointment> booked(List<BookingOutcome> heard) {
    return heard.stream()
        .filter(Booked.class::isInstance)
        .map(outcome -> ((Booked) outcome).appointment())
        .collect(Collectors.toMap(Appointment::id, Function.identity(), (one, _) -> one));
  }

  private Map<AppointmentId, Appointment> stored(Calendar calendar) {
    return store.days().read(ACME, calendar.id(), Salon.MONDAY).appointments().stream()
        .collect(Collectors.toMap(Appointment::id, Function.identity()));
  }
}
