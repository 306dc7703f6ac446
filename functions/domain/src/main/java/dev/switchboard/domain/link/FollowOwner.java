package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.booking.CancelAppointment;
import dev.switchboard.domain.booking.ChangeOutcome;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.booking.ShiftAppointment;
import dev.switchboard.domain.booking.ShiftAppointment.Shifted;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.link.Outbox.Pending;
import java.time.Duration;
import java.util.Optional;

/// Has an appointment follow what the owner did to its event: the calendar is the owner's. What is
/// told of an event may be old, so it is looked at before anything is changed.
final class FollowOwner {
  private static final String DELETED = "The owner deleted it from their calendar.";

  private final OtherCalendar other;
  private final Ledger ledger;
  private final Outbox outbox;
  private final FindAppointments findAppointments;
  private final ShiftAppointment shift;
  private final CancelAppointment cancel;
  private final TellOwner tellOwner;

  FollowOwner(
      OtherCalendar other,
      Memory memory,
      ShiftAppointment shift,
      CancelAppointment cancel,
      TellOwner tellOwner) {
    this.other = other;
    this.ledger = memory.ledger();
    this.outbox = memory.outbox();
    this.findAppointments = new FindAppointments(memory.days());
    this.shift = shift;
    this.cancel = cancel;
    this.tellOwner = tellOwner;
  }

  /// Whether an event that was told of says the same as its appointment, so that there is nothing
  /// to follow.
  static boolean agree(Appointment appointment, Optional<Event> told) {
    return switch (appointment.status()) {
      case BOOKED -> told.filter(event -> at(appointment, event)).isPresent();
      case CANCELLED -> told.filter(Event::busy).isEmpty();
    };
  }

  /// Whether the appointment was changed.
  boolean follow(HeldLink held, Grant grant, AppointmentId id, String eventId) {
    var found = findAppointments.find(held.workspace(), id);
    var pair = ledger.pair(held.workspace(), held.calendar(), id);
    if (found.isEmpty() || pair.filter(each -> each.isAsOf(found.get())).isEmpty()) {
      return false; // What we changed ourselves is written first, and then counts there too.
    }
    var appointment = found.get();
    var event = other.find(held.workspace(), grant, eventId);
    if (agree(appointment, event)) {
      return false;
    }
    return switch (appointment.status()) {
      case CANCELLED -> {
        other.cancel(held.workspace(), grant, eventId, WriteEntry.CANCELLED);
        yield false;
      }
      case BOOKED ->
          event
              .map(there -> moved(held, appointment, pair.get(), there))
              .orElseGet(() -> deleted(held, appointment, pair.get(), eventId));
    };
  }

  private boolean moved(HeldLink held, Appointment appointment, Pair pair, Event event) {
    var length = Duration.between(event.start(), event.end());
    if (!length.isPositive() || length.compareTo(Slot.LONGEST) > 0) {
      tellOwner.tell(held.workspace(), held.calendar(), new News.PutBack(appointment));
      ledger.pair(held.workspace(), pair.behind());
      outbox.put(held.workspace(), Pending.of(held.calendar(), appointment));
      return false;
    }
    var slot = new Slot(event.start(), length);
    var shifted =
        shift.shift(held.workspace(), appointment.id(), slot, planned -> tell(held, planned));
    shifted.ifPresent(
        done -> ledger.pair(held.workspace(), pair.written(event.id(), done.appointment())));
    return shifted.isPresent();
  }

  /// Told before it is done, so that nothing is ever done in silence.
  private void tell(HeldLink held, Shifted planned) {
    var news = new News.Followed(planned.appointment(), planned.over());
    tellOwner.tell(held.workspace(), held.calendar(), news);
  }

  private boolean deleted(HeldLink held, Appointment appointment, Pair pair, String event) {
    tellOwner.tell(held.workspace(), held.calendar(), new News.Cancelled(appointment));
    var outcome = cancel.cancel(held.workspace(), appointment.id(), Optional.of(DELETED));
    if (outcome instanceof ChangeOutcome.Changed changed) {
      ledger.pair(held.workspace(), pair.written(event, changed.appointment()));
    }
    return outcome instanceof ChangeOutcome.Changed;
  }

  private static boolean at(Appointment appointment, Event event) {
    return event.start().equals(appointment.slot().start())
        && event.end().equals(appointment.slot().end());
  }
}
