package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.link.SignIn.Redeemed;
import dev.switchboard.domain.link.SigningIn.Attempt;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.net.URI;
import java.util.Optional;

/// Takes what an owner brings back from signing in, and links their calendar.
public final class FinishSignIn {
  private static final int PARTS = 3;

  private final SignIn signIn;
  private final SigningIn signingIn;
  private final ConnectCalendar connectCalendar;
  private final String provider;

  public FinishSignIn(
      SignIn signIn, SigningIn signingIn, ConnectCalendar connectCalendar, String provider) {
    this.signIn = signIn;
    this.signingIn = signingIn;
    this.connectCalendar = connectCalendar;
    this.provider = provider;
  }

  /// How it can end.
  public sealed interface Outcome {
    record Connected(CalendarId calendar, String mailbox) implements Outcome {}

    /// Nobody was sent with this state, or it was too long ago.
    record Strange() implements Outcome {}

    record Refused(String why) implements Outcome {}
  }

  public Outcome finish(String state, String code, URI answerTo) {
    var parts = state.split("\\.", PARTS);
    var workspace = WorkspaceId.of(parts[0]);
    var calendar = parts.length == PARTS ? CalendarId.of(parts[1]) : Optional.<CalendarId>empty();
    if (workspace.isEmpty() || calendar.isEmpty()) {
      return new Outcome.Strange();
    }
    return signingIn
        .take(workspace.get(), calendar.get(), state)
        .map(attempt -> redeem(workspace.get(), attempt, code, answerTo))
        .orElseGet(Outcome.Strange::new);
  }

  private Outcome redeem(WorkspaceId workspace, Attempt attempt, String code, URI answerTo) {
    return switch (signIn.redeem(code, attempt.verifier(), answerTo)) {
      case Redeemed.Granted granted -> {
        var mailbox = new Link.Mailbox(provider, granted.mailbox(), attempt.onClash());
        connectCalendar.connect(workspace, attempt.calendar(), mailbox, granted.credential());
        yield new Outcome.Connected(attempt.calendar(), granted.mailbox());
      }
      case Redeemed.Refused refused -> new Outcome.Refused(refused.why());
    };
  }
}
