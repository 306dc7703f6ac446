package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.CalendarDay;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.CalendarDays.Saving.Conflict;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Ends a link: nothing is told or read any more, the right of access is forgotten, and what was
/// busy elsewhere takes no time here. Events that were made there stay: they are the owner's.
public final class DisconnectCalendar {
  private static final int MOST_RACES = 100;

  private final Memory memory;
  private final OtherCalendar other;
  private final FaultLog faults;
  private final InstantSource clock;

  public DisconnectCalendar(
      Memory memory, OtherCalendar other, FaultLog faults, InstantSource clock) {
    this.memory = memory;
    this.other = other;
    this.faults = faults;
    this.clock = clock;
  }

  /// False where there is no link. A passing fault while a worker acts on it; and where it breaks
  /// off, it goes on with the next try.
  public boolean disconnect(WorkspaceId workspace, CalendarId calendar) {
    var link = memory.links().find(workspace, calendar);
    if (link.isEmpty()) {
      return false;
    }
    if (link.get().turn().isTaken(clock.instant())) {
      throw new Fault.Passing("Calendar %s is being brought into step.".formatted(calendar));
    }
    link.get().watch().flatMap(Watch::id).ifPresent(id -> unsubscribe(workspace, calendar, id));
    memory.grants().forget(workspace, calendar);
    link.get().mirror().span().ifPresent(span -> unblock(workspace, calendar, span));
    memory
        .outbox()
        .list(workspace, calendar)
        .forEach(pending -> memory.outbox().done(workspace, pending));
    memory.links().remove(workspace, calendar);
    return true;
  }

  /// A subscription that cannot be ended ends by itself within days, and nobody hears it.
  private void unsubscribe(WorkspaceId workspace, CalendarId calendar, String id) {
    try {
      memory
          .grants()
          .find(workspace, calendar)
          .ifPresent(grant -> other.unsubscribe(workspace, grant, id));
    } catch (Fault unreachable) {
      faults.report("link", unreachable);
    }
  }

  private void unblock(WorkspaceId workspace, CalendarId calendar, Mirror.Span span) {
    LocalDate from = LocalDate.ofInstant(span.from(), ZoneOffset.UTC).minusDays(1);
    LocalDate to = LocalDate.ofInstant(span.to(), ZoneOffset.UTC).plusDays(1);
    memory
        .days()
        .read(workspace, calendar, from, to)
        .forEach(day -> unblock(memory.days(), workspace, day));
  }

  private static void unblock(CalendarDays days, WorkspaceId workspace, CalendarDay read) {
    var day = read;
    for (int race = 0; race < MOST_RACES; race++) {
      var free = Blocks.with(day, List.of());
      if (free.blocks().equals(day.blocks())
          || !(days.save(workspace, free) instanceof Conflict conflict)) {
        return;
      }
      day = conflict.stored();
    }
    throw new Fault.Passing("Too many changes of day %s at once.".formatted(read.date()));
  }
}
