package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// All that is known of one calendar on one local day: the unit that is read and written as a
/// whole, under a version.
///
/// @param version rises with each write; 0 where nothing is stored yet
/// @param appointments those whose time is on this day, cancelled ones included
/// @param holds times that are kept for somebody; those that are over are still in it until the
///   next time of the day is given out
/// @param blocks time that is taken by something else than this day's own appointments
/// @param forwards those first booked for this day whose time is on another day now
/// @param followUps changes whose consequences outside this day are not carried out yet
/// @param followUpsDue when a sweep looks after the follow-ups if nobody did before; empty where
///   there are none
public record CalendarDay(
    CalendarId calendar,
    LocalDate date,
    long version,
    List<Appointment> appointments,
    List<Hold> holds,
    List<Block> blocks,
    List<Forward> forwards,
    List<FollowUp> followUps,
    Optional<Instant> followUpsDue) {
  /// Leads from the day that an appointment's id names to the day that it is on.
  public record Forward(AppointmentId id, LocalDate to, String requestKey) {}

  /// A change of an appointment that has yet to be carried on: into the call's record, to the
  /// owner.
  public record FollowUp(AppointmentId id, int revision) {}

  public CalendarDay {
    appointments = List.copyOf(appointments);
    holds = List.copyOf(holds);
    blocks = List.copyOf(blocks);
    forwards = List.copyOf(forwards);
    followUps = List.copyOf(followUps);
  }

  public static CalendarDay empty(CalendarId calendar, LocalDate date) {
    return new CalendarDay(
        calendar, date, 0, List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
  }

  public Optional<Appointment> find(AppointmentId id) {
    return first(appointment -> appointment.id().equals(id));
  }

  public Optional<Forward> forward(AppointmentId id) {
    return forwards.stream().filter(forward -> forward.id().equals(id)).findFirst();
  }

  Optional<Appointment> first(Predicate<Appointment> wanted) {
    return appointments.stream().filter(wanted).findFirst();
  }

  /// With this appointment added, or changed, and followed up by `due` at the latest.
  public CalendarDay with(Appointment appointment, Instant due) {
    var changed = without(appointment.id());
    return new CalendarDay(
        calendar,
        date,
        version,
        plus(changed.appointments, appointment),
        holds,
        blocks,
        changed.forwards,
        plus(followUps, new FollowUp(appointment.id(), appointment.revision())),
        Optional.of(followUpsDue.filter(due::isAfter).orElse(due)));
  }

  /// Without this appointment, but leading to the day that it is on now.
  CalendarDay forwarding(Appointment moved, LocalDate to) {
    var changed = without(moved.id());
    var forward = new Forward(moved.id(), to, moved.source().requestKey());
    return new CalendarDay(
        calendar,
        date,
        version,
        changed.appointments,
        holds,
        blocks,
        plus(changed.forwards, forward),
        followUps,
        followUpsDue);
  }

  CalendarDay without(AppointmentId id) {
    return new CalendarDay(
        calendar,
        date,
        version,
        appointments.stream().filter(each -> !each.id().equals(id)).toList(),
        holds,
        blocks,
        forwards.stream().filter(each -> !each.id().equals(id)).toList(),
        followUps,
        followUpsDue);
  }

  CalendarDay holding(Hold hold) {
    return withHolds(plus(holds, hold));
  }

  CalendarDay withHolds(List<Hold> left) {
    return new CalendarDay(
        calendar, date, version, appointments, left, blocks, forwards, followUps, followUpsDue);
  }

  CalendarDay blockedBy(Block block) {
    return withBlocks(plus(blocks, block));
  }

  /// Without the time that this appointment takes from another day.
  CalendarDay freeOf(AppointmentId id) {
    return withBlocks(blocks.stream().filter(block -> !block.isOf(id)).toList());
  }

  /// Without this hold, and without the time that it keeps here.
  CalendarDay freeOf(Hold hold) {
    return withHolds(holds.stream().filter(each -> !each.equals(hold)).toList())
        .withBlocks(blocks.stream().filter(block -> !block.isOf(hold)).toList());
  }

  /// With exactly these blocks.
  public CalendarDay withBlocks(List<Block> newBlocks) {
    return new CalendarDay(
        calendar, date, version, appointments, holds, newBlocks, forwards, followUps, followUpsDue);
  }

  /// With these follow-ups done.
  public CalendarDay followedUp(Collection<FollowUp> done) {
    var left = followUps.stream().filter(each -> !done.contains(each)).toList();
    var due = left.isEmpty() ? Optional.<Instant>empty() : followUpsDue;
    return new CalendarDay(
        calendar, date, version, appointments, holds, blocks, forwards, left, due);
  }

  public CalendarDay withVersion(long newVersion) {
    return new CalendarDay(
        calendar, date, newVersion, appointments, holds, blocks, forwards, followUps, followUpsDue);
  }

  private static <T> List<T> plus(List<T> list, T added) {
    var longer = new ArrayList<>(list);
    longer.add(added);
    return longer;
  }
}
