package dev.switchboard.lambda.booking;

import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.feed.Feeds;
import dev.switchboard.domain.feed.OpenFeed;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;

/// Opens and closes the feeds of calendars. A team has none: its appointments are in the feed of
/// each calendar that they take time of.
@Controller("/v1/calendars/{id}/ics")
class FeedKeysController {
  private final KnownCalendar knownCalendar;
  private final OpenFeed openFeed;
  private final Feeds feeds;
  private final FeedUrl feedUrl;

  FeedKeysController(Calendars calendars, OpenFeed openFeed, Feeds feeds, FeedUrl feedUrl) {
    this.knownCalendar = new KnownCalendar(calendars);
    this.openFeed = openFeed;
    this.feeds = feeds;
    this.feedUrl = feedUrl;
  }

  /// Answers a new address, this once. An earlier one leads nowhere from now on.
  @Post
  HttpResponse<FeedJson> open(HttpRequest<?> request, WorkspaceId workspace, String id) {
    var calendar = knownCalendar.find(workspace, id).id();
    var secret = openFeed.open(workspace, calendar);
    return HttpResponse.created(new FeedJson(feedUrl.of(request, calendar, secret)))
        .header("Cache-Control", "no-store");
  }

  @Delete
  HttpResponse<Void> close(WorkspaceId workspace, String id) {
    feeds.close(workspace, knownCalendar.find(workspace, id).id());
    return HttpResponse.noContent();
  }
}
