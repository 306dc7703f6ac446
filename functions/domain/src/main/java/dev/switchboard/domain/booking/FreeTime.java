package dev.switchboard.domain.booking;

import static java.util.stream.Collectors.groupingBy;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.BookingOutcome.Reason;
import java.time.Instant;
import java.time.LocalDate;
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
    return new FreeTime(way, need, new Viewer(viewer.now(), viewer.holder(), Optional.empty()));
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
    for (long each : starts(way.lead().dayOf(start))) {
      if (each == wanted) {
        return true;
      }
    }
    return false;
  }

  private long[] starts(LocalDate day) {
    return new OpenTime(way.lead()).starts(day, need.length().toNanos());
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

  /// The free slots of these days, in order. Days that are not stored are free.
  ///
  /// @param stored what is stored of these days, of those beside them, and where there is a limit
  ///   per week, of their whole weeks
  List<Slot> open(Map<CalendarId, List<CalendarDay>> stored, LocalDate from, LocalDate to) {
    var timeline = Takings.of(way, need, viewer, stored);
    var counts = new Counts(way.lead(), viewer, stored.getOrDefault(way.lead().id(), List.of()));
    long earliest = Nanos.of(earliest());
    long latest = Nanos.of(latest());
    var open = new ArrayList<Slot>();
    for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (counts.allowOneMore(day)) {
        for (long start : starts(day)) {
          if (start >= earliest && start < latest && timeline.isFree(start)) {
            open.add(need.at(Nanos.at(start)));
          }
        }
      }
    }
    way.also().forEach(other -> open.removeIf(slot -> !new OpenTime(other).holds(slot)));
    return open;
  }
}
