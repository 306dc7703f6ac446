package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.CalendarDay;
import dev.switchboard.domain.link.Outbox.Pending;
import java.util.List;

/// Knows an event of ours again whose id never reached us: it carries the key that it was made
/// under. It is written once more, so that it says what its appointment says.
final class Adopt {
  private final Ledger ledger;
  private final Outbox outbox;

  Adopt(Ledger ledger, Outbox outbox) {
    this.ledger = ledger;
    this.outbox = outbox;
  }

  /// Whether it was made for an appointment of these days.
  boolean adopt(HeldLink held, Grant grant, List<CalendarDay> days, Event event) {
    var made =
        days.stream()
            .flatMap(day -> day.appointments().stream())
            .filter(each ->
                event.key().filter(DescribeEntry.key(held.workspace(), each)::equals).isPresent())
            .findFirst();
    made.ifPresent(appointment -> adopt(held, grant, appointment, event));
    return made.isPresent();
  }

  private void adopt(HeldLink held, Grant grant, Appointment appointment, Event event) {
    var pair = Pair.begun(appointment, grant.mailbox()).written(event.id(), appointment);
    outbox.put(held.workspace(), new Pending(appointment.id(), appointment.revision(), 0));
    ledger.pair(held.workspace(), pair.behind());
  }
}
