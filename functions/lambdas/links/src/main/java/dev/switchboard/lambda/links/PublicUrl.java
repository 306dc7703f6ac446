package dev.switchboard.lambda.links;

import dev.switchboard.domain.fault.Fault;
import java.net.URI;
import java.util.Optional;

/// Where others reach us: `switchboard.public.url`. Without it Microsoft cannot tell us of changes,
/// which are then found within five minutes, and nobody can sign in.
record PublicUrl(Optional<URI> url) {
  static final String MICROSOFT = "microsoft";

  /// Where an owner comes back to from Microsoft's sign-in page; it has to be registered there.
  URI microsoftAnswer() {
    return url.orElseThrow(() ->
            new Fault.Lasting(
                "Setting switchboard.public.url must be set before an owner can sign in."))
        .resolve("/connect/microsoft/answer");
  }
}
