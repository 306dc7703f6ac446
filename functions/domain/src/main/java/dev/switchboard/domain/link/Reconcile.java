package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Appointment.Status;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.link.Ledger.Known;
import dev.switchboard.domain.link.Mirror.Span;
import dev.switchboard.domain.link.Outbox.Pending;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares everything of a span on both sides, repairs what differs, and leaves a report. What has
/// to be written elsewhere is put into the outbox, which is written next.
final class Reconcile {
  private final OtherCalendar other;
  private final FindAppointments findAppointments;
  private final Ledger ledger;
  private final Outbox outbox;
  private final FollowOwner followOwner;
  private final CompareBlocks compareBlocks;

  Reconcile(
      OtherCalendar other, Memory memory, FollowOwner followOwner, CompareBlocks compareBlocks) {
    this.other = other;
    this.findAppointments = new FindAppointments(memory.days());
    this.ledger = memory.ledger();
    this.outbox = memory.outbox();
    this.followOwner = followOwner;
    this.compareBlocks = compareBlocks;
  }

  void reconcile(HeldLink held, Grant grant, Calendar calendar, Span span) {
    var events = other.view(held.workspace(), grant, span.from(), span.to());
    var first = calendar.dayOf(span.from());
    var last = calendar.dayOf(span.to().minusNanos(1));
    var appointments = appointments(held, first, last, events);
    var mended = compareBlocks.compare(held, grant, calendar, span, events);
    var byId =
        events.stream().collect(Collectors.toMap(Event::id, Function.identity(), (a, _) -> a));
    var pairs = pairs(held, grant, appointments);
    var repairs =
        appointments.stream()
            .collect(
                Collectors.groupingBy(
                    each -> repair(held, grant, each, pairs, byId), Collectors.counting()));
    held.change(
        link -> link.with(report(held, events.size() + appointments.size(), repairs, mended)));
  }

  /// Those with time of these days, and those that the events were made for, which may have gone
  /// since.
  private List<Appointment> appointments(
      HeldLink held, LocalDate first, LocalDate last, List<Event> events) {
    var here = findAppointments.findAll(held.workspace(), held.calendar(), first, last);
    var ids = here.stream().map(Appointment::id).collect(Collectors.toSet());
    var known =
        ledger.known(held.workspace(), held.calendar(), events.stream().map(Event::id).toList());
    var written =
        known.values().stream()
            .flatMap(each ->
                each instanceof Known.Ours ours ? Stream.of(ours.appointment()) : Stream.empty())
            .filter(id -> !ids.contains(id))
            .distinct()
            .flatMap(id -> findAppointments.find(held.workspace(), id).stream());
    return Stream.concat(here.stream(), written).toList();
  }

  private Map<AppointmentId, Pair> pairs(
      HeldLink held, Grant grant, List<Appointment> appointments) {
    var ids = appointments.stream().map(Appointment::id).toList();
    return ledger.pairs(held.workspace(), held.calendar(), ids).values().stream()
        .filter(pair -> pair.mailbox().equals(grant.mailbox()))
        .collect(Collectors.toMap(Pair::appointment, Function.identity()));
  }

  /// What the comparison of one appointment led to.
  private enum Repair {
    NONE,
    CREATED,
    UPDATED,
    CANCELLED,
    FOLLOWED
  }

  private Repair repair(
      HeldLink held,
      Grant grant,
      Appointment appointment,
      Map<AppointmentId, Pair> pairs,
      Map<String, Event> byId) {
    var pair = Optional.ofNullable(pairs.get(appointment.id()));
    boolean booked = appointment.status() == Status.BOOKED;
    if (pair.filter(each -> each.isAsOf(appointment)).isEmpty()) {
      if (pair.isEmpty() && (!booked || appointment.slot().end().isBefore(held.now()))) {
        return Repair.NONE; // Nobody needs it elsewhere any more.
      }
      outbox.put(held.workspace(), Pending.of(held.calendar(), appointment));
      return booked ? pair.map(_ -> Repair.UPDATED).orElse(Repair.CREATED) : Repair.CANCELLED;
    }
    var id = pair.flatMap(Pair::event).orElseThrow();
    if (FollowOwner.agree(appointment, Optional.ofNullable(byId.get(id)))) {
      return Repair.NONE;
    }
    boolean followed = followOwner.follow(held, grant, appointment.id(), id);
    return followed ? Repair.FOLLOWED : booked ? Repair.NONE : Repair.CANCELLED;
  }

  private static Link.Report report(
      HeldLink held, int looked, Map<Repair, Long> repairs, int mended) {
    return new Link.Report(
        held.now(),
        looked,
        count(repairs, Repair.CREATED),
        count(repairs, Repair.UPDATED),
        count(repairs, Repair.CANCELLED),
        count(repairs, Repair.FOLLOWED),
        mended);
  }

  private static int count(Map<Repair, Long> repairs, Repair repair) {
    return repairs.getOrDefault(repair, 0L).intValue();
  }
}
