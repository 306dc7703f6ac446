package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Appointment.Status;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.CalendarDay;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.CalendarDays.Saving.Conflict;
import dev.switchboard.domain.booking.CalendarDays.Saving.Saved;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.Mirror.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Puts the time that events take onto the days, each under its version, and settles what is booked
/// there already.
final class BlockDays {
  private static final int MOST_RACES = 100;

  private final CalendarDays days;
  private final FindAppointments findAppointments;
  private final SettleClash settleClash;

  BlockDays(CalendarDays days, SettleClash settleClash) {
    this.days = days;
    this.findAppointments = new FindAppointments(days);
    this.settleClash = settleClash;
  }

  /// Has the event take exactly its own time of these days, and settles each clash. A clash that
  /// was settled before is settled the same.
  void block(HeldLink held, Calendar calendar, Collection<LocalDate> dates, Event event) {
    var under = new LinkedHashSet<Appointment>();
    for (var date : dates) {
      var block = Blocks.on(calendar, date, event);
      var day = change(held, date, stored -> Blocks.with(stored, event.id(), block));
      block.ifPresent(_ -> under(held, day, event).forEach(under::add));
    }
    under.forEach(appointment -> settleClash.settle(held, appointment, event));
  }

  /// Those booked on a day, or with time of it, over which an event lies.
  private Stream<Appointment> under(HeldLink held, CalendarDay day, Event event) {
    var span = new Span(event.start(), event.end());
    var fromElsewhere =
        day.blocks().stream()
            .filter(block -> span.touches(block.from(), block.to()))
            .flatMap(block -> block.appointment().stream())
            .flatMap(id -> findAppointments.find(held.workspace(), id).stream());
    return Stream.concat(day.appointments().stream(), fromElsewhere)
        .filter(each -> each.status() == Status.BOOKED)
        .filter(each -> span.touches(each.slot().start(), each.slot().end()));
  }

  /// As it is stored then.
  CalendarDay change(HeldLink held, LocalDate date, UnaryOperator<CalendarDay> change) {
    return change(held, days.read(held.workspace(), held.calendar(), date), change);
  }

  CalendarDay change(HeldLink held, CalendarDay read, UnaryOperator<CalendarDay> change) {
    var day = read;
    for (int race = 0; race < MOST_RACES; race++) {
      var wanted = change.apply(day);
      if (wanted.blocks().equals(day.blocks())) {
        return day;
      }
      switch (days.save(held.workspace(), wanted)) {
        case Saved saved -> {
          return saved.day();
        }
        case Conflict conflict -> day = conflict.stored();
      }
    }
    throw new Fault.Passing("Too many changes of calendar %s at once.".formatted(held.calendar()));
  }

  /// The stored days that an event touches.
  List<CalendarDay> touched(HeldLink held, Calendar calendar, Span span, Event event) {
    var dates = Blocks.days(calendar, event.start(), event.end(), span).toList();
    return dates.isEmpty()
        ? List.of()
        : days.read(held.workspace(), held.calendar(), dates.getFirst(), dates.getLast());
  }

  /// Whether an event, or its absence, says the same as its appointment.
  boolean agrees(HeldLink held, AppointmentId id, Optional<Event> event) {
    return findAppointments
        .find(held.workspace(), id)
        .map(appointment -> FollowOwner.agree(appointment, event))
        .orElse(true);
  }
}
