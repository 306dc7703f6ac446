package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /// What its type requires and nobody has said, in the order in which it is asked for.
  List<Detail> missing() {
    return Stream.of(Detail.values())
        .filter(detail -> type.required().contains(detail) && !detail.isIn(this))
        .toList();
  }

  /// Whether the same person has just this already, from another request.
  boolean isAlready(Appointment made) {
    return made.status() == Appointment.Status.BOOKED
        && made.slot().equals(slot())
        && made.type().equals(type.id())
        && made.subject().equals(subject)
        && made.customer().isProbably(customer);
  }
}
