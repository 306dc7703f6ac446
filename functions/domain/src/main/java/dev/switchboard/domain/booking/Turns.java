package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.Chances.Chance;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Whose turn it is where several could take an appointment: whoever has fewest in the week of it,
/// the week before and the week after; of these, whoever was booked least recently; of these, the
/// first. Whoever is held for the caller already comes before all.
final class Turns {
  private static final int WEEK = 7;

  private Turns() {}

  static Comparator<Chance> fair(DaysInHand hand) {
    Comparator<Chance> heldFirst =
        Comparator.comparing(chance -> !isHeld(chance, hand.day(chance.plan().start())));
    return heldFirst
        .thenComparingInt(chance -> booked(chance, hand).size())
        .thenComparing(chance ->
            booked(chance, hand).stream()
                .map(Appointment::bookedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN));
  }

  /// The days that are looked at to tell.
  static Stream<Cell> around(Plan plan) {
    var monday = Plan.monday(plan.start().date()).minusDays(WEEK);
    return monday
        .datesUntil(monday.plusDays(3 * WEEK))
        .map(date -> new Cell(plan.start().calendar(), date));
  }

  private static boolean isHeld(Chance chance, CalendarDay day) {
    var holder = chance.freeTime().viewer().holder();
    return day.holds().stream()
        .anyMatch(hold ->
            holder.filter(hold.holder()::equals).isPresent()
                && hold.slot().equals(chance.plan().wanted()));
  }

  private static List<Appointment> booked(Chance chance, DaysInHand hand) {
    return around(chance.plan())
        .flatMap(cell -> hand.day(cell).appointments().stream())
        .filter(Appointment::takesTime)
        .toList();
  }
}
