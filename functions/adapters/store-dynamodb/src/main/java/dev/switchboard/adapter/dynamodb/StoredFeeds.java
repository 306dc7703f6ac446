package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.feed.FeedSecret;
import dev.switchboard.domain.feed.Feeds;
import dev.switchboard.domain.workspace.WorkspaceId;

/// Which secret opens the feed of each calendar: one item, beside the calendar's own, that is read
/// each time.
final class StoredFeeds implements Feeds {
  private static final String HASH = "hash";

  private final StoredTable directory;

  StoredFeeds(StoredTable directory) {
    this.directory = directory;
  }

  @Override
  public boolean isOpenTo(FeedSecret secret, CalendarId calendar) {
    return directory
        .get(key(secret.workspace(), calendar))
        .map(item -> item.text(HASH).equals(secret.hash()))
        .orElse(false);
  }

  @Override
  public void open(CalendarId calendar, FeedSecret secret) {
    var item = new Fields().put(HASH, secret.hash());
    directory.put(key(secret.workspace(), calendar), item, Condition.NONE);
  }

  @Override
  public void close(WorkspaceId workspace, CalendarId calendar) {
    directory.delete(key(workspace, calendar));
  }

  private static Items.Key key(WorkspaceId workspace, CalendarId calendar) {
    return new Items.Key(Items.of(workspace), "FEED#" + calendar);
  }
}
