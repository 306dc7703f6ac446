package dev.switchboard.domain.waiting;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.FindBookable.Found;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What those who wait are waiting for, found as for anybody who asks: a team or a subject that has
/// time of its own, too.
record Wanted(FindBookable findBookable) {
  /// Empty where it is gone.
  Optional<Bookable> find(WorkspaceId workspace, Waiting waiting) {
    var sought = waiting.sought();
    return switch (findBookable.find(workspace, sought.bookable(), sought.subject())) {
      case Found.One one -> Optional.of(one.bookable());
      case Found.WhichSubject _, Found.Nothing _ -> Optional.empty();
    };
  }

  /// On whose lists they stand.
  List<CalendarId> lists(WorkspaceId workspace, Waiting waiting) {
    return find(workspace, waiting)
        .map(bookable -> bookable.needed().stream().map(Calendar::id).toList())
        .orElse(List.of(waiting.calendar()));
  }

  /// The times that are free for them now, in order.
  List<Slot> free(WorkspaceId workspace, Waiting waiting, FindSlots findSlots) {
    return find(workspace, waiting).stream()
        .flatMap(bookable -> free(workspace, bookable, waiting, findSlots))
        .toList();
  }

  private static Stream<Slot> free(
      WorkspaceId workspace, Bookable bookable, Waiting waiting, FindSlots findSlots) {
    return bookable.first().type(Optional.of(waiting.sought().type())).stream()
        .flatMap(type ->
            findSlots.find(workspace, bookable, type, waiting.from(), waiting.to()).stream());
  }
}
