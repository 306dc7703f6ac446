package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.CalendarDay;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.link.Outbox.Pending;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Knows an event of ours again whose id never reached us: it carries the key that it was made
/// under. It is written once more, so that it says what its appointment says.
///
/// The appointment is one that takes time where the event does, or one that is still to be written:
/// what was cancelled meanwhile takes no time of other calendars any more.
final class Adopt {
  private final Ledger ledger;
  private final Outbox outbox;
  private final FindAppointments findAppointments;

  Adopt(Memory memory) {
    this.ledger = memory.ledger();
    this.outbox = memory.outbox();
    this.findAppointments = new FindAppointments(memory.days());
  }

  /// Whether it was made for an appointment that takes time of these days, or for one that is to be
  /// written.
  boolean adopt(HeldLink held, Grant grant, List<CalendarDay> days, Event event) {
    var pending = outbox.list(held.workspace(), held.calendar()).stream();
    var made =
        Stream.concat(
                days.stream().flatMap(Blocks::appointments), pending.map(Pending::appointment))
            .filter(id -> event.key().equals(Optional.of(DescribeEntry.key(held.workspace(), id))))
            .findFirst()
            .flatMap(id -> findAppointments.find(held.workspace(), id));
    made.ifPresent(appointment -> adopt(held, grant, appointment, event));
    return made.isPresent();
  }

  private void adopt(HeldLink held, Grant grant, Appointment appointment, Event event) {
    var pair = Pair.begun(appointment, grant).written(event.id(), appointment);
    outbox.put(held.workspace(), Pending.of(held.calendar(), appointment));
    ledger.pair(held.workspace(), pair.behind());
  }
}
