package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Open;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.adapter.ics.WriteFeed;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.feed.Feed;
import dev.switchboard.domain.feed.FeedSecret;
import dev.switchboard.domain.feed.ReadFeed;
import dev.switchboard.topology.Limits;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;

/// Answers calendar apps, which know an address and nothing else: no API key, but a secret in the
/// query. Without the right one the answer is the same whether or not there is such a calendar.
@Controller("/v1/calendars")
class FeedController {
  private static final MediaType CALENDAR = MediaType.of("text/calendar; charset=utf-8");

  private final ReadFeed readFeed;
  private final WriteFeed writeFeed = new WriteFeed(Limits.LAMBDA_EVENT_BYTES / 2);

  FeedController(ReadFeed readFeed) {
    this.readFeed = readFeed;
  }

  /// Whatever the app accepts, as not all of them name this.
  @Open
  @Get("/{id}.ics")
  @Produces(MediaType.ALL)
  HttpResponse<String> read(
      String id,
      @QueryValue @Nullable String secret,
      @Header("If-None-Match") @Nullable String known) {
    var written = writeFeed.write(feed(id, secret == null ? "" : secret));
    var tag = EntityTag.of(written);
    return tag.isAmong(known)
        ? tagged(HttpResponse.notModified(), tag)
        : tagged(HttpResponse.ok(written).contentType(CALENDAR), tag);
  }

  private Feed feed(String id, String secret) {
    return FeedSecret.read(secret)
        .flatMap(read -> CalendarId.of(id).flatMap(calendar -> readFeed.read(read, calendar)))
        .orElseThrow(() ->
            new ProblemException(
                HttpStatus.NOT_FOUND,
                "There is no feed at this address. Maybe it was closed, or given a new secret."));
  }

  /// An app may keep it, but asks each time whether it still may, and whether it changed.
  private static HttpResponse<String> tagged(MutableHttpResponse<String> response, EntityTag tag) {
    return response.header("ETag", tag.written()).header("Cache-Control", "private, no-cache");
  }
}
