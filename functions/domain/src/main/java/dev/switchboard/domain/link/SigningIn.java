package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/// Remembers owners who were sent to sign in, until they come back or their time is over.
public interface SigningIn {
  void begin(WorkspaceId workspace, Attempt attempt);

  /// Each attempt is given out once; empty where there is none, or its time is over.
  Optional<Attempt> take(WorkspaceId workspace, CalendarId calendar, String state);

  /// Somebody who was sent to sign in.
  ///
  /// @param state which comes back with them
  /// @param verifier which redeems what they bring
  record Attempt(
      CalendarId calendar, String state, String verifier, Link.OnClash onClash, Instant until) {
    @Override
    public String toString() {
      return "Attempt[%s, …]".formatted(calendar);
    }
  }
}
