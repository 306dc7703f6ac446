package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.BookingOutcome.Closed;
import dev.switchboard.domain.booking.BookingOutcome.Taken;
import dev.switchboard.domain.booking.CalendarDays.Saving.Conflict;
import dev.switchboard.domain.booking.CalendarDays.Saving.Saved;
import dev.switchboard.domain.booking.HoldOutcome.Held;
import dev.switchboard.domain.booking.HoldOutcome.Refused;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;

/// Keeps a time for a call while it goes on. One read of the day and one conditional write.
///
/// For everybody else the time is taken until the hold ends or the same call books it. A call has
/// one hold a day, the newest. A repeat while it lasts gets the same hold and does not prolong it.
public final class HoldSlot {
  /// Each lost race means that somebody else's change of the same day went through.
  private static final int MOST_RACES = 100;

  private final CalendarDays days;
  private final FindSlots findSlots;
  private final InstantSource clock;

  public HoldSlot(CalendarDays days, InstantSource clock) {
    this.days = days;
    this.findSlots = new FindSlots(days, clock);
    this.clock = clock;
  }

  public HoldOutcome hold(
      WorkspaceId workspace,
      Calendar calendar,
      AppointmentType type,
      Instant start,
      String holder) {
    var wanted = new Slot(start, type.length());
    var day = days.read(workspace, calendar.id(), calendar.dayOf(start));
    for (int race = 0; race < MOST_RACES; race++) {
      var freeTime = FreeTime.of(calendar, type, clock.instant()).to(holder);
      var refusal = freeTime.refuses(wanted);
      if (refusal.isPresent()) {
        var instead = findSlots.alternatives(workspace, freeTime, wanted, BookSlot.ALTERNATIVES);
        return new Refused(new Closed(wanted, refusal.get(), instead));
      }
      if (!freeTime.isFree(day, wanted)) {
        var instead = findSlots.alternatives(workspace, freeTime, wanted, BookSlot.ALTERNATIVES);
        return new Refused(new Taken(wanted, instead));
      }
      var hold = new Hold(holder, wanted, type.id(), freeTime.now().plus(calendar.limits().hold()));
      var known = day.holds().stream().filter(each -> isRepeat(each, hold, freeTime)).findFirst();
      if (known.isPresent()) {
        return new Held(known.get());
      }
      switch (days.save(workspace, freeTime.claim(day).holding(hold))) {
        case Saved _ -> {
          return new Held(hold);
        }
        case Conflict conflict -> day = conflict.stored();
      }
    }
    throw new Fault.Passing("Too many changes of calendar %s at once.".formatted(calendar.id()));
  }

  private static boolean isRepeat(Hold known, Hold wanted, FreeTime freeTime) {
    return known.livesAt(freeTime.now())
        && known.holder().equals(wanted.holder())
        && known.slot().equals(wanted.slot())
        && known.type().equals(wanted.type());
  }
}
