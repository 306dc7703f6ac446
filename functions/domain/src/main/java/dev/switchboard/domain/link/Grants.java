package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Optional;

/// Remembers what lets us into mailboxes. Reads see every write that was acknowledged before.
public interface Grants {
  Optional<Grant> find(WorkspaceId workspace, CalendarId calendar);

  /// Writes the grant as the version after the one it carries, if that one is still the stored one;
  /// whether it was. Of two who refresh at once, one is told to read again.
  boolean save(WorkspaceId workspace, Grant grant);

  /// Forgetting what is not there changes nothing.
  void forget(WorkspaceId workspace, CalendarId calendar);
}
