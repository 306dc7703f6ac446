package dev.switchboard.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Appointment.Status;
import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is booked, moved and cancelled on four days with eight half hours each: no time is lost
/// and none is held twice, as a plain list of who has which half hours tells.
final class BookingHistoryTest {
  private static final int DAYS = 4;
  private static final int HALF_HOURS = 8;
  private static final Calendar SHOP =
      Shops.open(new Opening(LocalTime.of(10, 0), LocalTime.of(14, 0)));

  /// @param who the appointment that is moved or cancelled, of those made so far
  /// @param half the half hour to book or to move to, counted through all days
  record Event(Kind kind, int who, int half) {}

  enum Kind {
    BOOK,
    BOOK_LONG,
    MOVE,
    CANCEL
  }

  @Provide
  Arbitrary<List<Event>> histories() {
    return Combinators.combine(
            Arbitraries.of(Kind.BOOK, Kind.BOOK_LONG, Kind.MOVE, Kind.MOVE, Kind.MOVE, Kind.CANCEL),
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(0, DAYS * HALF_HOURS - 1))
        .as(Event::new)
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 300)
  void no_time_is_lost_or_held_twice(@ForAll("histories") List<Event> history) {
    var desk = new Desk(SHOP);
    var model = new ArrayList<Held>();

    for (var event : history) {
      happen(desk, model, event);
      assertThat(free(desk)).isEqualTo(freeIn(model));
    }

    assertThat(desk.stored(Salon.MONDAY, Salon.MONDAY.plusDays(DAYS))).hasSameSizeAs(model);
    for (var held : model) {
      var found = desk.find(held.appointment).orElseThrow();
      assertThat(desk.findByCode(held.appointment)).contains(found);
      assertThat(found.slot().start()).isEqualTo(start(held.first));
      assertThat(found.status() == Status.CANCELLED).isEqualTo(held.cancelled);
    }
  }

  private static void happen(Desk desk, List<Held> model, Event event) {
    switch (event.kind()) {
      case BOOK -> book(desk, model, event, Salon.HAIRCUT, 1);
      case BOOK_LONG -> book(desk, model, event, Salon.COLOUR, 3);
      case MOVE -> {
        if (!model.isEmpty()) {
          move(desk, model, model.get(event.who() % model.size()), event.half());
        }
      }
      case CANCEL -> {
        if (!model.isEmpty()) {
          var held = model.get(event.who() % model.size());
          assertThat(desk.cancel(held.appointment)).isInstanceOf(Changed.class);
          held.cancelled = true;
        }
      }
    }
  }

  private static void book(
      Desk desk, List<Held> model, Event event, AppointmentType type, int halves) {
    var who = Desk.customer("Caller", "+1555" + (1_000 + model.size()));
    var wish = Desk.wish(type, who, start(event.half()), "key-" + model.size());
    var outcome = desk.book(wish);

    boolean can = fits(event.half(), halves) && isFree(model, event.half(), halves, List.of());
    assertThat(outcome instanceof Booked).isEqualTo(can);
    if (outcome instanceof Booked booked) {
      model.add(new Held(booked.appointment(), event.half(), halves));
      assertThat(desk.book(wish)).isEqualTo(outcome);
    }
  }

  private static void move(Desk desk, List<Held> model, Held held, int half) {
    var outcome = desk.move(held.appointment, start(half));

    boolean can =
        !held.cancelled
            && fits(half, held.halves)
            && isFree(model, half, held.halves, List.of(held));
    assertThat(outcome instanceof Changed).isEqualTo(can);
    if (can) {
      held.first = half;
    }
  }

  private static boolean fits(int half, int halves) {
    return half % HALF_HOURS + halves <= HALF_HOURS;
  }

  private static boolean isFree(List<Held> model, int half, int halves, List<Held> but) {
    return IntStream.range(half, half + halves)
        .allMatch(each -> model.stream().noneMatch(held -> !but.contains(held) && held.has(each)));
  }

  private static List<Instant> free(Desk desk) {
    return IntStream.range(0, DAYS)
        .mapToObj(Salon.MONDAY::plusDays)
        .flatMap(day -> desk.free(day).stream())
        .map(Slot::start)
        .toList();
  }

  private static List<Instant> freeIn(List<Held> model) {
    return IntStream.range(0, DAYS * HALF_HOURS)
        .filter(half -> isFree(model, half, 1, List.of()))
        .mapToObj(BookingHistoryTest::start)
        .toList();
  }

  private static Instant start(int half) {
    return Desk.at(Salon.MONDAY.plusDays(half / HALF_HOURS), "10:00")
        .plus(Duration.ofMinutes(30L * (half % HALF_HOURS)));
  }

  private static final class Held {
    private final Appointment appointment;
    private final int halves;
    private int first;
    private boolean cancelled;

    Held(Appointment appointment, int first, int halves) {
      this.appointment = appointment;
      this.first = first;
      this.halves = halves;
    }

    boolean has(int half) {
      return !cancelled && half >= first && half < first + halves;
    }
  }
}
