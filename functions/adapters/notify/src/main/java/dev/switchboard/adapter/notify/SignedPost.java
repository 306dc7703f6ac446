package dev.switchboard.adapter.notify;

import dev.switchboard.adapter.notify.Exchange.Refused;
import dev.switchboard.domain.agent.SignedEndpoint;
import java.time.InstantSource;

/// Posts events to the endpoints of owners, each signed with the secret that its owner shares.
record SignedPost(OutboundHttp http, InstantSource clock) {
  Exchange send(SignedEndpoint endpoint, Event event) {
    var signature = Signature.by(endpoint.secret());
    if (signature.isEmpty()) {
      return new Refused("secret must be whsec_ and base64");
    }
    var body = event.json();
    return http.post(
        endpoint.url(), body, signature.get().headers(event.id(), clock.instant(), body));
  }
}
