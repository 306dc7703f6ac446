package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.BookingOutcome.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a calendar offers at a moment: one rule, both for the slots that are shown and for those
/// that are booked.
///
/// @param holder whose own holds do not count
record FreeTime(
    Calendar calendar, Duration length, Buffers buffers, Instant now, Optional<String> holder) {
  static FreeTime of(Calendar calendar, AppointmentType type, Instant now) {
    return new FreeTime(calendar, type.length(), type.buffers(), now, Optional.empty());
  }

  /// For an appointment that is to have another time.
  static FreeTime of(Calendar calendar, Appointment moved, Instant now) {
    return new FreeTime(
        calendar, moved.slot().length(), calendar.buffers(moved.type()), now, Optional.empty());
  }

  /// The same as this holder sees it.
  FreeTime to(String whose) {
    return new FreeTime(calendar, length, buffers, now, Optional.of(whose));
  }

  /// Every start on offer on a day, free or not, in order. Where clocks go back, openings that
  /// touch may both offer a time.
  Stream<Slot> starts(LocalDate day) {
    return calendar.hours().on(day).stream()
        .flatMap(opening -> starts(opening, day))
        .distinct()
        .sorted(Comparator.comparing(Slot::start))
        .filter(slot -> slot.start().compareTo(earliest()) >= 0)
        .filter(slot -> !day.isAfter(calendar.lastDay(now)));
  }

  /// Why a slot is not on offer; empty where it is.
  Optional<Reason> refuses(Slot wanted) {
    var day = calendar.dayOf(wanted.start());
    if (wanted.start().isBefore(now)) {
      return Optional.of(Reason.IN_THE_PAST);
    }
    if (wanted.start().isBefore(earliest())) {
      return Optional.of(Reason.TOO_SOON);
    }
    if (day.isAfter(calendar.lastDay(now))) {
      return Optional.of(Reason.TOO_FAR_AHEAD);
    }
    if (calendar.hours().on(day).stream().noneMatch(opening -> holds(opening, day, wanted))) {
      return Optional.of(Reason.OUTSIDE_HOURS);
    }
    return starts(day).anyMatch(wanted::equals)
        ? Optional.empty()
        : Optional.of(Reason.BETWEEN_STARTS);
  }

  private Instant earliest() {
    return now.plus(calendar.notice());
  }

  private boolean holds(Opening opening, LocalDate day, Slot slot) {
    return !slot.start().isBefore(opening.startOn(day, calendar.zone()))
        && !slot.end().isAfter(opening.endOn(day, calendar.zone()));
  }

  private Stream<Slot> starts(Opening opening, LocalDate day) {
    var end = opening.endOn(day, calendar.zone());
    return Stream.iterate(
        new Slot(opening.startOn(day, calendar.zone()), length),
        slot -> !slot.end().isAfter(end),
        slot -> new Slot(slot.start().plus(calendar.step()), length));
  }

  /// Whether nobody but this one appointment has the time, and the day may have one more besides
  /// it.
  boolean isFree(CalendarDay day, Slot wanted, Optional<AppointmentId> but) {
    return isFree(wanted, kept(Optional.of(day), but));
  }

  boolean isFree(CalendarDay day, Slot wanted) {
    return isFree(day, wanted, Optional.empty());
  }

  private boolean isFree(Slot wanted, List<Kept> kept) {
    var own = Kept.of(wanted, buffers);
    return calendar.limits().allowsOneMore(kept.size()) && kept.stream().noneMatch(own::overlaps);
  }

  private List<Kept> kept(Optional<CalendarDay> day, Optional<AppointmentId> but) {
    var appointments =
        day.stream()
            .flatMap(some -> some.appointments().stream())
            .filter(other -> other.takesTime() && !but.equals(Optional.of(other.id())))
            .map(other -> Kept.of(other.slot(), calendar.buffers(other.type())));
    var holds =
        day.stream()
            .flatMap(some -> some.holds().stream())
            .filter(hold -> hold.livesAt(now) && !isOwn(hold))
            .map(hold -> Kept.of(hold.slot(), calendar.buffers(hold.type())));
    var blocks =
        day.stream()
            .flatMap(some -> some.blocks().stream())
            .filter(block -> !block.kind().equals(Block.Kind.APPOINTMENT) || !isOf(block, but))
            .map(block -> new Kept(block.from(), block.to()));
    return Stream.of(appointments, holds, blocks).flatMap(each -> each).toList();
  }

  private static boolean isOf(Block block, Optional<AppointmentId> appointment) {
    return appointment.map(AppointmentId::toString).equals(Optional.of(block.ref()));
  }

  /// The day without the holds that are over, and without the holder's own, for which they have
  /// this time now.
  CalendarDay claim(CalendarDay day) {
    return day.withHolds(
        day.holds().stream().filter(hold -> hold.livesAt(now) && !isOwn(hold)).toList());
  }

  private boolean isOwn(Hold hold) {
    return holder.equals(Optional.of(hold.holder()));
  }

  /// The slots of these days that nobody has, in order. Days that are not stored are free.
  List<Slot> open(List<CalendarDay> stored, LocalDate from, LocalDate to) {
    var byDate = stored.stream().collect(Collectors.toMap(CalendarDay::date, day -> day));
    return from.datesUntil(to.plusDays(1))
        .flatMap(date -> {
          var kept = kept(Optional.ofNullable(byDate.get(date)), Optional.empty());
          return starts(date).filter(slot -> isFree(slot, kept));
        })
        .toList();
  }
}
