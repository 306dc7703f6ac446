package dev.switchboard.lambda.booking;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.feed.FeedSecret;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.Optional;

/// Where calendar apps reach a feed: at `switchboard.public.url`, or where it is not set, at the
/// host that was asked to open it.
record FeedUrl(Optional<URI> publicUrl) {
  String of(HttpRequest<?> request, CalendarId calendar, FeedSecret secret) {
    return base(request)
        .resolve("/v1/calendars/%s.ics?secret=%s".formatted(calendar, secret.written()))
        .toString();
  }

  private URI base(HttpRequest<?> request) {
    return publicUrl.orElseGet(() -> {
      var host = request.getHeaders().get("Host");
      return URI.create(host == null ? "/" : "https://" + host);
    });
  }
}
