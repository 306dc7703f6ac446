package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.customer;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.BookingOutcome.Taken;
import dev.switchboard.domain.contract.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

final class BookingRaceTest {
  private static final Instant MIDNIGHT = at(TUESDAY, "00:00");

  private final Desk desk = new Desk(Shops.alwaysOpen());

  @RepeatedTest(20)
  void of_64_callers_for_one_time_one_wins_and_everybody_else_hears_what_is_free() {
    var outcomes = atOnce(64, number -> desk.book(wish(number, MIDNIGHT)));

    assertThat(outcomes).hasSize(64);
    assertThat(outcomes).filteredOn(Booked.class::isInstance).hasSize(1);
    var free = Stream.of(MONDAY, TUESDAY).flatMap(day -> desk.free(day).stream()).toList();
    assertThat(outcomes)
        .filteredOn(Taken.class::isInstance)
        .hasSize(63)
        .allSatisfy(
            taken -> assertThat(((Taken) taken).alternatives()).hasSize(3).isSubsetOf(free));
  }

  @RepeatedTest(20)
  void forty_callers_for_forty_times_of_one_day_all_win() {
    var outcomes = Race.run(number -> desk.book(wish(number, slot(number))));

    assertThat(outcomes).allMatch(Booked.class::isInstance);
    assertThat(desk.stored(TUESDAY, TUESDAY))
        .hasSize(40)
        .extracting(Appointment::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void forty_repeats_of_one_wish_at_once_are_one_appointment() {
    var outcomes = Race.run(any -> desk.book(wish(1, MIDNIGHT)));

    assertThat(outcomes).containsOnly(outcomes.getFirst()).allMatch(Booked.class::isInstance);
    assertThat(desk.stored(TUESDAY, TUESDAY)).hasSize(1);
  }

  @RepeatedTest(20)
  void forty_appointments_of_one_day_are_cancelled_at_once() {
    var made = IntStream.range(0, 40).mapToObj(n -> desk.booked(wish(n, slot(n)))).toList();

    var outcomes = Race.run(number -> desk.cancel(made.get(number)));

    assertThat(outcomes).allMatch(ChangeOutcome.Changed.class::isInstance);
    assertThat(desk.free(TUESDAY)).hasSize(48);
  }

  @RepeatedTest(20)
  void forty_who_move_to_one_time_leave_one_there_and_the_others_where_they_were() {
    var made = IntStream.range(0, 40).mapToObj(n -> desk.booked(wish(n, slot(n)))).toList();
    var wanted = at(TUESDAY.plusDays(1), "12:00");

    var outcomes = Race.run(number -> desk.move(made.get(number), wanted));

    assertThat(outcomes).filteredOn(ChangeOutcome.Changed.class::isInstance).hasSize(1);
    assertThat(desk.stored(TUESDAY, TUESDAY)).hasSize(39);
    assertThat(desk.stored(TUESDAY.plusDays(1), TUESDAY.plusDays(1))).hasSize(1);
  }

  private static <T> List<T> atOnce(int callers, IntFunction<T> call) {
    var start = new CountDownLatch(1);
    List<Future<T>> answers;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          IntStream.range(0, callers)
              .mapToObj(number ->
                  threads.submit(() -> {
                    start.await();
                    return call.apply(number);
                  }))
              .toList();
      start.countDown();
    }
    return answers.stream().map(Future::resultNow).toList();
  }

  private static Instant slot(int number) {
    return MIDNIGHT.plus(Duration.ofMinutes(30L * number));
  }

  private static Wish wish(int number, Instant start) {
    return haircut(customer("Caller " + number, "+1555" + (1000 + number)), start, "key-" + number);
  }
}
