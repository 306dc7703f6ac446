package dev.switchboard.domain.link;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The calendar elsewhere that a grant leads to. Each method is one request, or as many as its
/// pages need, and never waits to try again: a passing fault carries the rest that the other side
/// asked for. Where the grant is lost or revoked each throws [Fault.Denied].
public interface OtherCalendar {
  /// Makes an event, or finds the one that an earlier try with the same key made. A lasting fault
  /// where the key was used, and its event is gone or more than a day from the entry's time.
  ///
  /// @return its id
  String create(WorkspaceId workspace, Grant grant, Entry entry);

  /// Gives an event the time and words of the entry; false where it is gone.
  boolean update(WorkspaceId workspace, Grant grant, String event, Entry entry);

  /// Cancels an event and tells its guest; true too where that was done before, or it is gone.
  void cancel(WorkspaceId workspace, Grant grant, String event, String comment);

  /// Empty where it is gone.
  Optional<Event> find(WorkspaceId workspace, Grant grant, String event);

  /// Every event with time in the span, recurring ones one by one.
  List<Event> view(WorkspaceId workspace, Grant grant, Instant from, Instant to);

  /// What changed since the cursor, one page of it; all of the span where there is no cursor.
  Changes changes(
      WorkspaceId workspace, Grant grant, Instant from, Instant to, Optional<String> cursor);

  /// Asks to be told of changes until a moment; the other side may grant less.
  ///
  /// @param secret what each telling must carry, at most 128 characters
  Subscription subscribe(
      WorkspaceId workspace, Grant grant, String notifyUrl, String secret, Instant until);

  /// Empty where the subscription is gone.
  Optional<Subscription> renew(
      WorkspaceId workspace, Grant grant, String subscription, Instant until);

  /// Done too where it is gone.
  void unsubscribe(WorkspaceId workspace, Grant grant, String subscription);

  /// What a question for changes can lead to.
  sealed interface Changes {
    /// What changed, or the first part of it.
    ///
    /// @param removed ids of events that are gone
    /// @param cursor where to go on: at once where there is more, else the next time
    record Page(List<Event> events, List<String> removed, String cursor, boolean more)
        implements Changes {}

    /// The cursor is too old or unknown: begin again without one.
    record Restart() implements Changes {}
  }

  /// A promise to tell us of changes until a moment.
  record Subscription(String id, Instant until) {}
}
