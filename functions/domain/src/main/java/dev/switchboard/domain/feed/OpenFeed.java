package dev.switchboard.domain.feed;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.random.RandomGenerator;

/// Opens the feed of a calendar to a new secret, and to no earlier one. What it answers cannot be
/// read again.
public final class OpenFeed {
  private final Feeds feeds;
  private final RandomGenerator random;

  public OpenFeed(Feeds feeds, RandomGenerator random) {
    this.feeds = feeds;
    this.random = random;
  }

  public FeedSecret open(WorkspaceId workspace, CalendarId calendar) {
    var secret = FeedSecret.fresh(workspace, random);
    feeds.open(calendar, secret);
    return secret;
  }
}
