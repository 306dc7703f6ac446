package dev.switchboard.domain.booking;

import static java.util.stream.Collectors.groupingBy;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.BookingOutcome.Reason;
import dev.switchboard.domain.booking.FindSlots.Days;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be had in some way by whoever looks: one rule, both for the slots that are shown and
/// for those that are booked.
record FreeTime(Way way, Need need, Viewer viewer) {
  /// What somebody sees free in each way that offers the type, as long as is wanted.
  static List<FreeTime> of(Bookable bookable, AppointmentType wanted, Viewer viewer) {
    var ways = bookable.ways();
    return ways.stream()
        .flatMap(way ->
            (way.equals(ways.getFirst()) ? Optional.of(wanted) : way.offered(wanted))
                .stream().map(type -> new FreeTime(way, Need.of(type), viewer)))
        .toList();
  }

  /// The same where an appointment that is to be moved stays where it is.
  FreeTime staying() {
    return new FreeTime(way, need, viewer.staying());
  }

  Plan plan(Instant start) {
    return Plan.of(way, need, start);
  }

  /// Why a start is not on offer; empty where it is.
  Optional<Reason> refuses(Instant start) {
    var slot = need.at(start);
    if (start.isBefore(viewer.now())) {
      return Optional.of(Reason.IN_THE_PAST);
    }
    if (start.isBefore(earliest())) {
      return Optional.of(Reason.TOO_SOON);
    }
    if (!start.isBefore(latest())) {
      return Optional.of(Reason.TOO_FAR_AHEAD);
    }
    if (!way.all().allMatch(calendar -> new OpenTime(calendar).holds(slot))) {
      return Optional.of(Reason.OUTSIDE_HOURS);
    }
    return isStart(start) ? Optional.empty() : Optional.of(Reason.BETWEEN_STARTS);
  }

  private boolean isStart(Instant start) {
    long wanted = Nanos.of(start);
    var day = way.lead().dayOf(start);
    for (long each : new OpenTime(way.lead()).starts(day, need.length().toNanos())) {
      if (each == wanted) {
        return true;
      }
    }
    return false;
  }

  private Instant earliest() {
    return way.all()
        .map(calendar -> viewer.now().plus(calendar.notice()))
        .max(Instant::compareTo)
        .orElseThrow();
  }

  /// Where what can be booked ends.
  private Instant latest() {
    return way.all()
        .map(calendar -> OpenTime.startOf(calendar, calendar.lastDay(viewer.now()).plusDays(1)))
        .min(Instant::compareTo)
        .orElseThrow();
  }

  /// Whether all that it takes is free, and its day and week may have one more.
  boolean isFree(Plan plan, DaysInHand hand) {
    int onDay = viewer.count(hand.day(plan.start()));
    int inWeek =
        onDay + plan.counted().stream().mapToInt(cell -> viewer.count(hand.day(cell))).sum();
    Map<CalendarId, List<CalendarDay>> days =
        plan.taken().map(hand::day).collect(groupingBy(CalendarDay::calendar));
    return way.lead().limits().allowOneMore(onDay, inWeek)
        && Takings.of(way, need, viewer, days).isFree(Nanos.of(plan.wanted().start()));
  }

  /// The free slots that start in the span, which includes its start and not its end, in order.
  /// Days that are not stored are free.
  ///
  /// @param days those of the span
  /// @param stored what is stored of these days, of those beside them, and where there is a limit
  ///   per week, of their whole weeks
  List<Slot> open(Map<CalendarId, List<CalendarDay>> stored, Days days, Instant from, Instant to) {
    var timeline = Takings.of(way, need, viewer, stored);
    var counts = new Counts(way.lead(), viewer, stored.getOrDefault(way.lead().id(), List.of()));
    long earliest = Math.max(Nanos.of(from), Nanos.of(earliest()));
    long latest = Math.min(Nanos.of(to), Nanos.of(latest()));
    var openTime = new OpenTime(way.lead());
    var free = new ArrayList<Slot>();
    for (var day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
      if (counts.allowOneMore(day)) {
        for (long start : openTime.starts(day, need.length().toNanos())) {
          if (start >= earliest && start < latest && timeline.isFree(start)) {
            free.add(need.at(Nanos.at(start)));
          }
        }
      }
    }
    return inHoursOfAll(free);
  }

  private List<Slot> inHoursOfAll(List<Slot> free) {
    for (var other : way.also()) {
      var openTime = new OpenTime(other);
      free.removeIf(slot -> !openTime.holds(slot));
    }
    return free;
  }
}
