package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.CalendarId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A time that somebody has.
///
/// @param also the other days that it takes time of, in its own calendar and in others; once it is
///   cancelled, those that it took
/// @param revision 1 when booked, and one more with each change
public record Appointment(
    AppointmentId id,
    Optional<AgentId> agent,
    Slot slot,
    String type,
    Optional<String> subject,
    Customer customer,
    Optional<String> notes,
    Status status,
    Source source,
    Instant bookedAt,
    List<Cell> also,
    int revision) {
  /// A cancelled appointment is kept, but takes no time.
  public enum Status {
    BOOKED,
    CANCELLED
  }

  public Appointment {
    also = List.copyOf(also);
  }

  /// One that takes time of its own day only.
  public Appointment(
      AppointmentId id,
      Optional<AgentId> agent,
      Slot slot,
      String type,
      Optional<String> subject,
      Customer customer,
      Optional<String> notes,
      Status status,
      Source source,
      Instant bookedAt,
      int revision) {
    this(
        id, agent, slot, type, subject, customer, notes, status, source, bookedAt, List.of(),
        revision);
  }

  /// Every calendar that it takes time of, or took before it was cancelled; its own comes first.
  public List<CalendarId> calendars() {
    return Stream.concat(Stream.of(id.calendar()), also.stream().map(Cell::calendar))
        .distinct()
        .toList();
  }

  boolean takesTime() {
    return status == Status.BOOKED;
  }

  /// The days besides its own that it takes time of now.
  List<Cell> blocked() {
    return takesTime() ? also : List.of();
  }

  Appointment movedTo(Plan plan) {
    return changed(plan.wanted(), subject, notes, status, plan.blocked());
  }

  Appointment cancelled(Optional<String> reason) {
    return changed(slot, subject, reason.or(() -> notes), Status.CANCELLED, also);
  }

  Appointment described(Optional<String> newSubject, Optional<String> newNotes) {
    return changed(slot, newSubject.or(() -> subject), newNotes.or(() -> notes), status, also);
  }

  private Appointment changed(
      Slot time, Optional<String> about, Optional<String> noted, Status state, List<Cell> on) {
    return new Appointment(
        id, agent, time, type, about, customer, noted, state, source, bookedAt, on, revision + 1);
  }
}
