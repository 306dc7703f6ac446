package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells which times are free. One query of the stored days for each calendar that is needed,
/// whatever the span.
public final class FindSlots {
  /// A span that ends later than this after its start is cut there.
  public static final int MOST_DAYS = 62;

  /// A calendar that is open once a week has something to offer, too.
  private static final int NEAR_DAYS = 7;

  private static final Comparator<Slot> IN_ORDER =
      Comparator.comparing(Slot::start).thenComparing(Slot::length);

  private final CalendarDays days;
  private final InstantSource clock;

  public FindSlots(CalendarDays days, InstantSource clock) {
    this.days = days;
    this.clock = clock;
  }

  /// The free slots that start in the span, which includes its start and not its end, in order.
  public List<Slot> find(
      WorkspaceId workspace, Bookable bookable, AppointmentType type, Instant from, Instant to) {
    var viewer = Viewer.anybody(clock.instant());
    return find(workspace, FreeTime.of(bookable, type, viewer), from, to);
  }

  /// The same for somebody whose own holds do not count.
  public List<Slot> find(
      WorkspaceId workspace,
      Bookable bookable,
      AppointmentType type,
      Instant from,
      Instant to,
      String holder) {
    return find(workspace, bookable, type, from, to, Optional.of(holder), Elsewhere.NOTHING);
  }

  /// The same where more is known of owners' own diaries than the days say.
  public List<Slot> find(
      WorkspaceId workspace,
      Bookable bookable,
      AppointmentType type,
      Instant from,
      Instant to,
      Optional<String> holder,
      Elsewhere elsewhere) {
    var viewer = new Viewer(clock.instant(), holder, Optional.empty(), elsewhere);
    return find(workspace, FreeTime.of(bookable, type, viewer), from, to);
  }

  private List<Slot> find(WorkspaceId workspace, List<FreeTime> ways, Instant from, Instant to) {
    if (ways.size() == 1) {
      return find(workspace, ways.getFirst(), from, to);
    }
    return ways.stream()
        .flatMap(way -> find(workspace, way, from, to).stream())
        .distinct()
        .sorted(IN_ORDER)
        .toList();
  }

  private List<Slot> find(WorkspaceId workspace, FreeTime freeTime, Instant from, Instant to) {
    var calendar = freeTime.way().lead();
    var now = freeTime.viewer().now();
    var firstDay = latest(calendar.dayOf(from), calendar.dayOf(now));
    var lastDay =
        earliest(
            earliest(calendar.dayOf(to), calendar.lastDay(now)), firstDay.plusDays(MOST_DAYS - 1));
    if (lastDay.isBefore(firstDay)) {
      return List.of();
    }
    var span = new Days(firstDay, lastDay);
    return freeTime.open(stored(workspace, freeTime.way(), span), span, from, to);
  }

  /// The days that times of these days may touch, and their weeks where these have a limit.
  private Map<CalendarId, List<CalendarDay>> stored(WorkspaceId workspace, Way way, Days span) {
    var from = span.from(way.lead());
    var to = span.to(way.lead());
    var stored = new HashMap<CalendarId, List<CalendarDay>>();
    way.all()
        .forEach(calendar -> {
          var touched = new Days(calendar.dayOf(from).minusDays(1), calendar.dayOf(to).plusDays(1));
          boolean weeks =
              calendar.id().equals(way.lead().id()) && calendar.limits().perWeek().isPresent();
          var read = weeks ? touched.wholeWeeks() : touched;
          stored.put(calendar.id(), days.read(workspace, calendar.id(), read.first(), read.last()));
        });
    return stored;
  }

  /// The free slots nearest to a wish that cannot be had, in the week before it and the week after;
  /// where these are full, the nearest later on, else before. The earlier one first. One query for
  /// each calendar that is needed, or two more where it is that full.
  List<Slot> alternatives(WorkspaceId workspace, List<FreeTime> ways, Slot wanted, int most) {
    var calendar = ways.getFirst().way().lead();
    var now = ways.getFirst().viewer().now();
    var today = calendar.dayOf(now);
    var day = earliest(latest(calendar.dayOf(wanted.start()), today), calendar.lastDay(now));
    return Stream.of(
            new Days(day.minusDays(NEAR_DAYS), day.plusDays(NEAR_DAYS)),
            new Days(day, day.plusDays(MOST_DAYS - 1)),
            new Days(today, day))
        .map(span -> find(workspace, ways, span.from(calendar), span.to(calendar)))
        .filter(free -> !free.isEmpty())
        .findFirst()
        .map(free -> nearest(free, wanted, most))
        .orElse(List.of());
  }

  private static List<Slot> nearest(List<Slot> free, Slot wanted, int most) {
    return free.stream()
        .sorted(Comparator.comparing(slot -> Duration.between(wanted.start(), slot.start()).abs()))
        .limit(most)
        .sorted(IN_ORDER)
        .toList();
  }

  /// Whole days, both ends included.
  record Days(LocalDate first, LocalDate last) {
    Instant from(Calendar calendar) {
      return OpenTime.startOf(calendar, first);
    }

    Instant to(Calendar calendar) {
      return OpenTime.startOf(calendar, last.plusDays(1));
    }

    Days wholeWeeks() {
      return new Days(Plan.monday(first), Plan.monday(last).plusDays(NEAR_DAYS - 1));
    }
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
