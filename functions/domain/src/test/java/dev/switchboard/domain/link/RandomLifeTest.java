package dev.switchboard.domain.link;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.customer;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Appointment.Status;
import dev.switchboard.domain.booking.BookingOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Callers and the owner do what they like in any order, while calls break and the other side is
/// away for a while. In the end both sides agree.
final class RandomLifeTest {
  private static final Duration SETTLING = Duration.ofMinutes(25);

  /// What can happen.
  enum Step {
    BOOK,
    MOVE,
    CANCEL,
    OWNER_ADDS,
    OWNER_MOVES,
    OWNER_DELETES,
    OWNER_MOVES_OURS,
    OWNER_DELETES_OURS,
    OWNER_FREES,
    PLACE_IS_LOST,
    DOWN,
    UP,
    WORK,
    TIME
  }

  /// A life: its steps, the seed of what they choose, and the calls that break.
  ///
  /// @param together whether the appointments need two calendars, each with an owner
  record Life(
      List<Step> steps, long seed, List<Integer> broken, Link.OnClash onClash, boolean together) {}

  @Property(tries = 400)
  void whatever_happens_in_whatever_order_both_sides_agree_in_the_end(@ForAll("lives") Life life) {
    var breakage = Breakage.of(life.broken(), new Random(life.seed()));
    var salon = new LinkedSalon(breakage).link(life.onClash());
    if (life.together()) {
      salon.together().linkSpa(life.onClash());
    }
    var random = new Random(life.seed());
    for (var step : life.steps()) {
      happen(salon, breakage, step, random);
    }

    breakage.down(false);
    salon.pass(SETTLING);

    Agreement.check(salon);
  }

  @Provide
  Arbitrary<Life> lives() {
    var steps = Arbitraries.of(Step.class).list().ofMinSize(1).ofMaxSize(25);
    var broken = Arbitraries.integers().between(0, 400).list().ofMaxSize(6);
    return Combinators.combine(
            steps,
            Arbitraries.longs(),
            broken,
            Arbitraries.of(Link.OnClash.class),
            Arbitraries.of(true, false))
        .as(Life::new);
  }

  private static void happen(LinkedSalon salon, Breakage breakage, Step step, Random random) {
    var appointment = anyBooked(salon, random);
    var time = time(random);
    switch (step) {
      case BOOK -> book(salon, time, random);
      case MOVE -> appointment.ifPresent(each -> salon.desk.move(each, time));
      case CANCEL -> appointment.ifPresent(salon.desk::cancel);
      case OWNER_ADDS, OWNER_MOVES -> owners(salon, random, time, true);
      case OWNER_FREES -> owners(salon, random, time, false);
      case OWNER_DELETES -> mailbox(salon, random).delete("owner-" + random.nextInt(4));
      case OWNER_MOVES_OURS ->
          ours(
              salon,
              appointment,
              random,
              (box, id) -> box.put(id, time, time.plusSeconds(1_800), true));
      case OWNER_DELETES_OURS -> ours(salon, appointment, random, Mailbox::delete);
      case PLACE_IS_LOST -> mailbox(salon, random).forgetCursors();
      case DOWN -> breakage.down(true);
      case UP -> breakage.down(false);
      case WORK -> salon.work();
      case TIME -> salon.pass(Duration.ofMinutes(1 + random.nextInt(8)));
    }
  }

  private static void book(LinkedSalon salon, Instant time, Random random) {
    var who = customer("Guest", "+1555" + random.nextInt(1_000_000));
    BookingOutcome _ = salon.book(haircut(who, time, "key-" + random.nextLong()));
  }

  private static void owners(LinkedSalon salon, Random random, Instant from, boolean busy) {
    var length = Duration.ofMinutes(30L * (1 + random.nextInt(80)));
    mailbox(salon, random).put("owner-" + random.nextInt(4), from, from.plus(length), busy);
  }

  private static Mailbox mailbox(LinkedSalon salon, Random random) {
    return salon.mailbox(anyLinked(salon, random));
  }

  private static CalendarId anyLinked(LinkedSalon salon, Random random) {
    var linked = salon.linked();
    return linked.get(random.nextInt(linked.size()));
  }

  private static void ours(
      LinkedSalon salon,
      Optional<Appointment> appointment,
      Random random,
      BiConsumer<Mailbox, String> happens) {
    var calendar = anyLinked(salon, random);
    var mailbox = salon.mailbox(calendar);
    appointment
        .flatMap(each -> salon.eventOf(calendar, each))
        .filter(id -> mailbox.events().stream().anyMatch(each -> each.id().equals(id)))
        .ifPresent(id -> happens.accept(mailbox, id));
  }

  private static Optional<Appointment> anyBooked(LinkedSalon salon, Random random) {
    var booked =
        salon.appointments().stream().filter(each -> each.status() == Status.BOOKED).toList();
    return booked.isEmpty()
        ? Optional.empty()
        : Optional.of(booked.get(random.nextInt(booked.size())));
  }

  private static Instant time(Random random) {
    var day = random.nextBoolean() ? MONDAY : TUESDAY;
    return at(day, "13:00").plus(Duration.ofMinutes(30L * random.nextInt(8)));
  }
}
