package dev.switchboard.domain.booking;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Looks into owners' own diaries before a time is offered or given out: as far as it reaches, and
/// as far as other times are offered instead.
public final class LookElsewhere {
  /// Other times are first looked for in the week before and the week after; and what is taken a
  /// day before may reach into it.
  private static final Duration AROUND = Duration.ofDays(8);

  private static final Duration BESIDE = Duration.ofDays(1);

  private final FindBookable findBookable;
  private final Diaries diaries;
  private final InstantSource clock;

  public LookElsewhere(FindBookable findBookable, Diaries diaries, InstantSource clock) {
    this.findBookable = findBookable;
    this.diaries = diaries;
    this.clock = clock;
  }

  /// Where times of a span are offered.
  public Elsewhere between(WorkspaceId workspace, Bookable bookable, Instant from, Instant to) {
    return look(workspace, calendars(bookable.ways()), from.minus(BESIDE), to.plus(BESIDE));
  }

  /// Where one time is given out.
  public Elsewhere around(WorkspaceId workspace, Bookable bookable, Instant start) {
    return look(workspace, calendars(bookable.ways()), start.minus(AROUND), start.plus(AROUND));
  }

  /// Where an appointment is to have another time.
  public Elsewhere around(WorkspaceId workspace, Appointment made, Instant start) {
    Optional<Way> way = findBookable.wayOf(workspace, made);
    return look(
        workspace, calendars(way.stream().toList()), start.minus(AROUND), start.plus(AROUND));
  }

  private Elsewhere look(
      WorkspaceId workspace, Collection<Calendar> calendars, Instant from, Instant to) {
    var now = clock.instant();
    var begin = from.isBefore(now) ? now : from;
    return begin.isBefore(to) ? diaries.look(workspace, calendars, begin, to) : Elsewhere.NOTHING;
  }

  private static List<Calendar> calendars(List<Way> ways) {
    return ways.stream().flatMap(Way::all).distinct().toList();
  }
}
