package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.link.Outbox.Pending;

/// Writes all appointments elsewhere that wait for it, one after the other.
final class WritePending {
  /// Where one appointment keeps failing while the mailbox answers, the rest goes on without it.
  private static final int MOST_TRIES = 3;

  /// After so many tries nobody tries again until both sides are compared the next time.
  private static final int PARKED = 8;

  private final Outbox outbox;
  private final FindAppointments findAppointments;
  private final WriteEntry writeEntry;
  private final FaultLog faults;

  WritePending(Outbox outbox, CalendarDays days, WriteEntry writeEntry, FaultLog faults) {
    this.outbox = outbox;
    this.findAppointments = new FindAppointments(days);
    this.writeEntry = writeEntry;
    this.faults = faults;
  }

  /// Whether it came to the end within the turn's time.
  boolean write(HeldLink held, Grant grant, Calendar calendar) {
    for (var pending : outbox.list(held.workspace(), held.calendar())) {
      if (held.outOfTime()) {
        return false;
      }
      if (pending.tries() < PARKED) {
        tried(held, grant, calendar, pending);
      }
    }
    return true;
  }

  private void tried(HeldLink held, Grant grant, Calendar calendar, Pending pending) {
    try {
      findAppointments
          .find(held.workspace(), pending.appointment())
          .ifPresent(appointment -> writeEntry.write(held, grant, calendar, appointment));
      outbox.done(held.workspace(), pending);
    } catch (Fault.Denied denied) {
      throw denied;
    } catch (Fault.Lasting refused) {
      outbox.tried(held.workspace(), pending);
      faults.report("link", refused);
    } catch (Fault.Passing passing) {
      outbox.tried(held.workspace(), pending);
      if (passing.rest().isPresent() || pending.tries() < MOST_TRIES) {
        throw passing;
      }
      faults.report("link", passing);
    }
  }
}
