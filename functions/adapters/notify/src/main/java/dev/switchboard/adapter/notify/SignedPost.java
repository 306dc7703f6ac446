package dev.switchboard.adapter.notify;

import dev.switchboard.adapter.notify.Exchange.Refused;
import dev.switchboard.domain.agent.SignedEndpoint;
import java.time.InstantSource;
import java.util.List;

/// Posts events to the endpoints of owners, each signed with the secrets that its owner shares.
record SignedPost(OutboundHttp http, InstantSource clock) {
  Exchange send(SignedEndpoint endpoint, Event event) {
    return send(endpoint.url(), List.of(endpoint.secret()), event);
  }

  /// With a signature by each secret, so that a receiver may know any of them.
  Exchange send(String url, List<String> secrets, Event event) {
    var signature = Signature.by(secrets);
    if (signature.isEmpty()) {
      return new Refused("secret must be whsec_ and base64");
    }
    var body = event.json();
    return http.post(url, body, signature.get().headers(event.id(), clock.instant(), body));
  }
}
