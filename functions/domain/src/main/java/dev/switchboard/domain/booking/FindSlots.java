package dev.switchboard.domain.booking;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Tells which times of a calendar are free. One query of the stored days, whatever the span.
public final class FindSlots {
  /// A span that ends later than this after its start is cut there.
  public static final int MOST_DAYS = 62;

  /// A calendar that is open once a week has something to offer, too.
  private static final int DAYS_OF_ALTERNATIVES = 7;

  private final CalendarDays days;
  private final InstantSource clock;

  public FindSlots(CalendarDays days, InstantSource clock) {
    this.days = days;
    this.clock = clock;
  }

  /// The free slots that start in the span, which includes its start and not its end, in order.
  public List<Slot> find(
      WorkspaceId workspace, Calendar calendar, Duration length, Instant from, Instant to) {
    var now = clock.instant();
    var firstDay = latest(calendar.dayOf(from), calendar.dayOf(now));
    var lastDay =
        earliest(
            earliest(calendar.dayOf(to), calendar.lastDay(now)), firstDay.plusDays(MOST_DAYS - 1));
    if (lastDay.isBefore(firstDay)) {
      return List.of();
    }
    var stored = days.read(workspace, calendar.id(), firstDay, lastDay);
    return new FreeTime(calendar, length, now)
        .open(stored, firstDay, lastDay).stream()
            .filter(slot -> !slot.start().isBefore(from) && slot.start().isBefore(to))
            .toList();
  }

  /// The free slots nearest to a wish that cannot be had, on its day and the week after it; the
  /// earlier one first.
  List<Slot> alternatives(WorkspaceId workspace, Calendar calendar, Slot wanted, int most) {
    var now = clock.instant();
    var day =
        earliest(
            latest(calendar.dayOf(wanted.start()), calendar.dayOf(now)), calendar.lastDay(now));
    var from = day.atStartOfDay(calendar.zone()).toInstant();
    var to = day.plusDays(1 + DAYS_OF_ALTERNATIVES).atStartOfDay(calendar.zone()).toInstant();
    return find(workspace, calendar, wanted.length(), from, to).stream()
        .sorted(Comparator.comparing(slot -> Duration.between(wanted.start(), slot.start()).abs()))
        .limit(most)
        .sorted(Comparator.comparing(Slot::start))
        .toList();
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
