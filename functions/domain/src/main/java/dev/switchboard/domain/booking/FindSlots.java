package dev.switchboard.domain.booking;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Tells which times of a calendar are free. One query of the stored days, whatever the span.
public final class FindSlots {
  /// A span that ends later than this after its start is cut there.
  public static final int MOST_DAYS = 62;

  /// A calendar that is open once a week has something to offer, too.
  private static final int NEAR_DAYS = 7;

  private final CalendarDays days;
  private final InstantSource clock;

  public FindSlots(CalendarDays days, InstantSource clock) {
    this.days = days;
    this.clock = clock;
  }

  /// The free slots that start in the span, which includes its start and not its end, in order.
  public List<Slot> find(
      WorkspaceId workspace, Calendar calendar, AppointmentType type, Instant from, Instant to) {
    return find(workspace, FreeTime.of(calendar, type, clock.instant()), from, to);
  }

  /// The same for somebody whose own holds do not count.
  public List<Slot> find(
      WorkspaceId workspace,
      Calendar calendar,
      AppointmentType type,
      Instant from,
      Instant to,
      String holder) {
    return find(workspace, FreeTime.of(calendar, type, clock.instant()).to(holder), from, to);
  }

  private List<Slot> find(WorkspaceId workspace, FreeTime freeTime, Instant from, Instant to) {
    var calendar = freeTime.calendar();
    var now = freeTime.now();
    var firstDay = latest(calendar.dayOf(from), calendar.dayOf(now));
    var lastDay =
        earliest(
            earliest(calendar.dayOf(to), calendar.lastDay(now)), firstDay.plusDays(MOST_DAYS - 1));
    if (lastDay.isBefore(firstDay)) {
      return List.of();
    }
    var stored = days.read(workspace, calendar.id(), firstDay, lastDay);
    return freeTime.open(stored, firstDay, lastDay).stream()
        .filter(slot -> !slot.start().isBefore(from) && slot.start().isBefore(to))
        .toList();
  }

  /// The free slots nearest to a wish that cannot be had, in the week before it and the week after;
  /// where these are full, the nearest later on, else before. The earlier one first. One query, or
  /// two more where the calendar is that full.
  List<Slot> alternatives(WorkspaceId workspace, FreeTime freeTime, Slot wanted, int most) {
    var calendar = freeTime.calendar();
    var today = calendar.dayOf(freeTime.now());
    var day =
        earliest(latest(calendar.dayOf(wanted.start()), today), calendar.lastDay(freeTime.now()));
    return Stream.of(
            new Days(day.minusDays(NEAR_DAYS), day.plusDays(NEAR_DAYS)),
            new Days(day, day.plusDays(MOST_DAYS - 1)),
            new Days(today, day))
        .map(span -> find(workspace, freeTime, span.from(calendar), span.to(calendar)))
        .filter(free -> !free.isEmpty())
        .findFirst()
        .map(free -> nearest(free, wanted, most))
        .orElse(List.of());
  }

  private static List<Slot> nearest(List<Slot> free, Slot wanted, int most) {
    return free.stream()
        .sorted(Comparator.comparing(slot -> Duration.between(wanted.start(), slot.start()).abs()))
        .limit(most)
        .sorted(Comparator.comparing(Slot::start))
        .toList();
  }

  /// Whole days, both ends included.
  private record Days(LocalDate first, LocalDate last) {
    Instant from(Calendar calendar) {
      return first.atStartOfDay(calendar.zone()).toInstant();
    }

    Instant to(Calendar calendar) {
      return last.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
