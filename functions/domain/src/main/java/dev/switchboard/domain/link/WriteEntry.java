package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Calendar;
import java.util.Optional;

/// Writes one appointment elsewhere as it is now. Doing it again, after whatever became of the try
/// before, leaves exactly one event.
final class WriteEntry {
  static final String CANCELLED = "This appointment was cancelled.";

  private final OtherCalendar other;
  private final Ledger ledger;
  private final FollowOwner followOwner;

  WriteEntry(OtherCalendar other, Ledger ledger, FollowOwner followOwner) {
    this.other = other;
    this.ledger = ledger;
    this.followOwner = followOwner;
  }

  void write(HeldLink held, Grant grant, Calendar calendar, Appointment appointment) {
    var known =
        ledger
            .pair(held.workspace(), held.calendar(), appointment.id())
            .filter(pair -> pair.mailbox().equals(grant.mailbox()));
    if (known.filter(pair -> pair.isAsOf(appointment)).isPresent()) {
      return;
    }
    switch (appointment.status()) {
      case BOOKED -> {
        var event = known.flatMap(Pair::event);
        if (event.isPresent()) {
          update(held, grant, calendar, appointment, known.get(), event.get());
        } else {
          create(held, grant, calendar, appointment, known);
        }
      }
      case CANCELLED -> known.ifPresent(pair -> cancel(held, grant, appointment, pair));
    }
  }

  /// What an earlier try made is what `create` finds. That may be an older revision: then it is
  /// where that revision had it, and a look beside the new time might not find it. Where it is not
  /// there, what is begun now is noted instead, so that the next try looks in the right place.
  private void create(
      HeldLink held,
      Grant grant,
      Calendar calendar,
      Appointment appointment,
      Optional<Pair> earlier) {
    var entry = DescribeEntry.entry(held.workspace(), calendar, appointment);
    var older = earlier.filter(pair -> pair.revision() != appointment.revision());
    var made = older.flatMap(pair -> find(held, grant, appointment, pair));
    var begun = Pair.begun(appointment, grant);
    if (made.isEmpty() && !earlier.equals(Optional.of(begun))) {
      ledger.pair(held.workspace(), begun);
    }
    var event = made.orElseGet(() -> other.create(held.workspace(), grant, entry));
    if (older.isPresent()) {
      update(held, grant, calendar, appointment, begun, event);
    } else {
      ledger.pair(held.workspace(), begun.written(event, appointment));
    }
  }

  private void update(
      HeldLink held,
      Grant grant,
      Calendar calendar,
      Appointment appointment,
      Pair pair,
      String event) {
    var entry = DescribeEntry.entry(held.workspace(), calendar, appointment);
    boolean there = other.update(held.workspace(), grant, event, entry);
    ledger.pair(held.workspace(), pair.written(event, appointment));
    if (!there) {
      followOwner.follow(held, grant, appointment.id(), event);
    }
  }

  /// Where the event's id never reached us, it may be there all the same.
  private void cancel(HeldLink held, Grant grant, Appointment appointment, Pair pair) {
    var event = pair.event().or(() -> find(held, grant, appointment, pair));
    event.ifPresent(id -> {
      other.cancel(held.workspace(), grant, id, CANCELLED);
      ledger.pair(held.workspace(), pair.written(id, appointment));
    });
  }

  private Optional<String> find(HeldLink held, Grant grant, Appointment appointment, Pair pair) {
    var key = Optional.of(DescribeEntry.key(held.workspace(), appointment));
    var slot = pair.slot();
    return other.view(held.workspace(), grant, slot.start(), slot.end()).stream()
        .filter(event -> event.key().equals(key))
        .map(Event::id)
        .findFirst();
  }
}
