package dev.switchboard.domain.booking;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.BookingOutcome.Booked;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class OfferedTimesTest {
  /// Openings, steps and lengths are multiples of it.
  private static final int EVERY = 5;

  @Provide
  Arbitrary<Situation> situations() {
    return Situations.any();
  }

  @Property(tries = 300)
  void the_times_that_are_shown_are_the_free_ones_in_order(
      @ForAll("situations") Situation situation) {
    assertThat(shown(situation)).isEqualTo(situation.freeMinutes());
  }

  @Property(tries = 40)
  void the_times_that_can_be_booked_are_those_that_are_shown(
      @ForAll("situations") Situation situation) {
    var shown = new HashSet<>(shown(situation));

    var minutes = situation.minutes();
    var bookable = new HashSet<Instant>();
    for (int each = 0; each < minutes.size(); each += EVERY) {
      var minute = minutes.get(each);
      if (situation.desk().book(situation.wish(minute)) instanceof Booked) {
        bookable.add(minute);
      }
    }

    assertThat(bookable).isEqualTo(shown);
  }

  @Property(tries = 100)
  void whoever_is_refused_hears_nothing_that_is_not_free(
      @ForAll("situations") Situation situation) {
    var wanted = situation.minutes().get(situation.hashCode() & 1_023);

    switch (situation.desk().book(situation.wish(wanted))) {
      case Booked booked -> assertThat(situation.freeMinutes()).contains(wanted);
      case BookingOutcome.Taken taken -> allCanBeBooked(situation, taken.alternatives());
      case BookingOutcome.Incomplete _ -> throw new AssertionError("Nothing is required.");
      case BookingOutcome.Closed closed -> allCanBeBooked(situation, closed.alternatives());
    }
  }

  private static void allCanBeBooked(Situation situation, List<Slot> alternatives) {
    assertThat(alternatives)
        .allSatisfy(slot ->
            assertThat(situation.desk().book(situation.wish(slot.start())))
                .isInstanceOf(Booked.class));
  }

  private static List<Instant> shown(Situation situation) {
    var from = situation.minutes().getFirst();
    var to = situation.minutes().getLast().plus(Duration.ofMinutes(1));
    return situation
        .desk()
        .findSlots
        .find(
            ACME,
            situation.calendar(),
            situation.calendar().types().getFirst(),
            from,
            to,
            Situation.HOLDER)
        .stream()
        .map(Slot::start)
        .toList();
  }
}
