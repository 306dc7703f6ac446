package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import java.util.Optional;

/// What lets us into the mailbox of one calendar. It is stored sealed, bound to its workspace and
/// calendar, and never written to a log.
///
/// @param mailbox whose calendar it is: a user's id or principal name
/// @param access what the last signing in gave, for those who must not sign in themselves
/// @param version rises with each change; 0 before the first
public record Grant(
    CalendarId calendar,
    String mailbox,
    Credential credential,
    Optional<AccessToken> access,
    long version) {
  /// How we sign in.
  public sealed interface Credential {
    /// As the user who let us in. A new token may come with each use and then counts instead.
    record Delegated(String refreshToken) implements Credential {
      @Override
      public String toString() {
        return "Delegated[…]";
      }
    }

    /// As an application that the owner's own directory knows.
    record AppOnly(String tenant, String clientId, String clientSecret) implements Credential {
      @Override
      public String toString() {
        return "AppOnly[%s, %s, …]".formatted(tenant, clientId);
      }
    }
  }

  /// As signing in left it.
  public Grant with(Credential newer, AccessToken token) {
    return new Grant(calendar, mailbox, newer, Optional.of(token), version);
  }
}
