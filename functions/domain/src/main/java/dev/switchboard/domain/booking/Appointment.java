package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.AgentId;
import java.time.Instant;
import java.util.Optional;

/// A time that somebody has.
///
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
    int revision) {
  /// A cancelled appointment is kept, but takes no time.
  public enum Status {
    BOOKED,
    CANCELLED
  }

  boolean takesTime() {
    return status == Status.BOOKED;
  }

  Appointment movedTo(Slot time) {
    return changed(time, subject, notes, status);
  }

  Appointment cancelled(Optional<String> reason) {
    return changed(slot, subject, reason.or(() -> notes), Status.CANCELLED);
  }

  Appointment described(Optional<String> newSubject, Optional<String> newNotes) {
    return changed(slot, newSubject.or(() -> subject), newNotes.or(() -> notes), status);
  }

  private Appointment changed(
      Slot time, Optional<String> about, Optional<String> noted, Status state) {
    return new Appointment(
        id, agent, time, type, about, customer, noted, state, source, bookedAt, revision + 1);
  }
}
