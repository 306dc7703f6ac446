package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Remembers what each event elsewhere is to us: an appointment of ours, or time that is taken.
public interface Ledger {
  /// Those that are known as events for a calendar.
  Map<AppointmentId, Pair> pairs(
      WorkspaceId workspace, CalendarId calendar, Collection<AppointmentId> appointments);

  default Optional<Pair> pair(
      WorkspaceId workspace, CalendarId calendar, AppointmentId appointment) {
    return Optional.ofNullable(pairs(workspace, calendar, Set.of(appointment)).get(appointment));
  }

  /// Writes the pair, and where its event's id is known what the event is to us: both or none.
  void pair(WorkspaceId workspace, Pair pair);

  /// What events are to us; those that we never met are absent.
  Map<String, Known> known(WorkspaceId workspace, CalendarId calendar, Collection<String> events);

  /// Writes on which time an event of somebody else's may have taken blocks.
  void mirrored(WorkspaceId workspace, CalendarId calendar, String event, Known.Theirs span);

  /// Forgets an event of somebody else's.
  void forget(WorkspaceId workspace, CalendarId calendar, String event);

  /// What an event is to us.
  sealed interface Known {
    /// It is an appointment.
    record Ours(AppointmentId appointment) implements Known {}

    /// We never met it.
    record Unknown() implements Known {}

    /// It is somebody else's, and may take time from a moment to before another.
    record Theirs(Instant from, Instant to) implements Known {
      /// Both spans and what is between them.
      Theirs and(Instant start, Instant end) {
        return new Theirs(start.isBefore(from) ? start : from, end.isAfter(to) ? end : to);
      }
    }
  }
}
