package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.link.SigningIn.Attempt;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Sends an owner to the page on which they let us into their calendar. The code that comes back is
/// of use only together with a verifier that never leaves us (PKCE).
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7636">RFC 7636</a>
public final class SendToSignIn {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int STATE_BYTES = 18;
  private static final int VERIFIER_BYTES = 48;

  private final SignIn signIn;
  private final SigningIn signingIn;
  private final InstantSource clock;
  private final RandomGenerator random;

  public SendToSignIn(
      SignIn signIn, SigningIn signingIn, InstantSource clock, RandomGenerator random) {
    this.signIn = signIn;
    this.signingIn = signingIn;
    this.clock = clock;
    this.random = random;
  }

  /// Where the owner's browser goes. The state names workspace and calendar, because nothing else
  /// that comes back does. Empty where there is no such page.
  public Optional<URI> send(
      WorkspaceId workspace, CalendarId calendar, Link.OnClash onClash, URI answerTo) {
    var state = "%s.%s.%s".formatted(workspace, calendar, text(STATE_BYTES));
    var verifier = text(VERIFIER_BYTES);
    var until = clock.instant().plus(PATIENCE);
    var page = signIn.page(state, challenge(verifier), answerTo);
    page.ifPresent(
        _ -> signingIn.begin(workspace, new Attempt(calendar, state, verifier, onClash, until)));
    return page;
  }

  private static String challenge(String verifier) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return written(sha256.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private String text(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return written(bytes);
  }

  private static String written(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
