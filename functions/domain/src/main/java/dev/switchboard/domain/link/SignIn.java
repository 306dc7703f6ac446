package dev.switchboard.domain.link;

import java.net.URI;
import java.util.Optional;

/// The page elsewhere on which an owner lets us into their calendar (OAuth 2.0 code flow with
/// PKCE).
public interface SignIn {
  /// Where the owner's browser is sent; empty where this deployment is no application there.
  ///
  /// @param state comes back with the answer
  /// @param challenge the hash of the verifier that redeems the code (S256)
  Optional<URI> page(String state, String challenge, URI answerTo);

  /// Turns the code that came back into a right of access.
  Redeemed redeem(String code, String verifier, URI answerTo);

  /// How redeeming can end.
  sealed interface Redeemed {
    record Granted(String mailbox, Grant.Credential.Delegated credential) implements Redeemed {}

    /// The code was wrong, used or too old, or the owner said no.
    record Refused(String why) implements Redeemed {}
  }
}
