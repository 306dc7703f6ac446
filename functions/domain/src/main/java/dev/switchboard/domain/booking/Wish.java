package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.AgentId;
import java.time.Instant;
import java.util.Optional;

/// What somebody wants to book.
public record Wish(
    AppointmentType type,
    Instant start,
    Optional<AgentId> agent,
    Customer customer,
    Optional<String> subject,
    Optional<String> notes,
    Source source) {
  Slot slot() {
    return new Slot(start, type.length());
  }

  /// Whether this appointment is what an earlier telling of the same wish led to.
  boolean isRepeatOf(Appointment made) {
    return made.source().requestKey().equals(source.requestKey())
        || (made.status() == Appointment.Status.BOOKED
            && made.slot().equals(slot())
            && made.type().equals(type.id())
            && made.subject().equals(subject)
            && made.customer().isProbably(customer));
  }
}
