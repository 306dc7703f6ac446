package dev.switchboard.adapter.notify;

import dev.switchboard.domain.notice.Endpoint;
import dev.switchboard.domain.notice.EndpointId;
import dev.switchboard.domain.notice.EndpointSecret;
import dev.switchboard.domain.notice.Letter;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Notices for endpoints, and endpoints for notices.
final class Endings {
  static final Instant NOW = Instant.parse("2026-03-03T13:30:00Z");

  private Endings() {}

  static Endpoint endpoint(Endpoint.Kind kind, String url, EndpointSecret... secrets) {
    return new Endpoint(
        new EndpointId("e1"),
        kind,
        url,
        Set.of(),
        Optional.empty(),
        List.of(secrets),
        Standing.GOOD,
        NOW,
        1);
  }

  static Notice saying(String title, String text) {
    return of(Map.of(), Optional.of(new Letter(Optional.empty(), Optional.empty(), title, text)));
  }

  static Notice carrying(Map<String, Object> data) {
    return of(data, Optional.empty());
  }

  private static Notice of(Map<String, Object> data, Optional<Letter> letter) {
    var known = Letters.withoutLetter();
    return new Notice(
        known.id(),
        known.type(),
        known.at(),
        known.workspace(),
        Optional.empty(),
        known.owner(),
        Optional.empty(),
        "It is done.",
        data,
        letter);
  }
}
