package dev.switchboard.workbench.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// What the person who started the stack reads first: where it is, and what to try.
final class Welcome {
  private Welcome() {}

  static String text(URI url, Path envFile, boolean inMemory, Duration took) {
    var kept =
        inMemory
            ? "Its data is gone then."
            : "Its data stays in %s.".formatted(envFile.getParent());
    return """

    Switchboard serves at %s after %.1f s. Ctrl-C ends it. %s

    To try it, in another terminal:
      . '%s'
      curl -sS "$SWITCHBOARD_URL/v1/agents" -H "Authorization: Bearer $SWITCHBOARD_API_KEY"
      curl -sS "$SWITCHBOARD_URL/webhooks/vapi/$SWITCHBOARD_WORKSPACE" -H "X-Vapi-Secret: $SWITCHBOARD_WEBHOOK_SECRET" \\
        -H 'Content-Type: application/json' -d '{"message":{"type":"status-update","status":"in-progress","call":{"id":"first-call"}}}'
      curl -sS "$SWITCHBOARD_URL/v1/calls/first-call" -H "Authorization: Bearer $SWITCHBOARD_API_KEY"
    """
        .formatted(url, took.toMillis() / 1000.0, kept, envFile);
  }
}
