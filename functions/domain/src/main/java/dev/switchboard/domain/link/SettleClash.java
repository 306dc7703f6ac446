package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.booking.MoveAppointment;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.link.Link.OnClash;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Does with a booked appointment under an event of the owner's what the link's policy says, and
/// tells the owner in each case.
final class SettleClash {
  private static final Duration AROUND = Duration.ofDays(14);
  private static final int MOST_OFFERED = 3;

  private final FindBookable findBookable;
  private final FindSlots findSlots;
  private final MoveAppointment moveAppointment;
  private final TellOwner tellOwner;

  SettleClash(
      FindBookable findBookable,
      FindSlots findSlots,
      MoveAppointment moveAppointment,
      TellOwner tellOwner) {
    this.findBookable = findBookable;
    this.findSlots = findSlots;
    this.moveAppointment = moveAppointment;
    this.tellOwner = tellOwner;
  }

  /// Told before anything is moved, so that nothing is ever done in silence.
  void settle(HeldLink held, Appointment appointment, Event event) {
    var policy = held.link().mailbox().onClash();
    var free = nearest(held, appointment);
    var target =
        Optional.of(policy)
            .filter(OnClash.MOVE::equals)
            .flatMap(_ -> free.stream().findFirst())
            .orElse(appointment.slot());
    tellOwner.tell(
        held.workspace(),
        held.calendar(),
        new News.Clash(appointment, event, policy, target, free));
    if (!target.equals(appointment.slot())) {
      moveAppointment.move(
          held.workspace(), appointment.id(), target.start(), "link:" + event.id());
    }
  }

  /// What is free nearest to its time in every calendar that it needs, which is found once the
  /// event's blocks are stored.
  private List<Slot> nearest(HeldLink held, Appointment appointment) {
    return findBookable
        .find(held.workspace(), appointment)
        .map(bookable -> nearest(held, bookable, appointment))
        .orElse(List.of());
  }

  private List<Slot> nearest(HeldLink held, Bookable bookable, Appointment appointment) {
    var start = appointment.slot().start();
    return bookable.first().types().stream()
        .filter(type -> type.id().equals(appointment.type()))
        .flatMap(type ->
            findSlots
                .find(
                    held.workspace(),
                    bookable,
                    type,
                    later(start.minus(AROUND), held.now()),
                    start.plus(AROUND))
                .stream())
        .filter(slot -> slot.length().equals(appointment.slot().length()))
        .sorted(Comparator.comparing(slot -> Duration.between(start, slot.start()).abs()))
        .limit(MOST_OFFERED)
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
