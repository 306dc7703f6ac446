package dev.switchboard.domain.feed;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// `Feeds` for tests.
public final class InMemoryFeeds implements Feeds {
  private final Map<Id, String> hashes = new ConcurrentHashMap<>();

  private record Id(WorkspaceId workspace, CalendarId calendar) {}

  @Override
  public boolean isOpenTo(FeedSecret secret, CalendarId calendar) {
    return secret.hash().equals(hashes.get(new Id(secret.workspace(), calendar)));
  }

  @Override
  public void open(CalendarId calendar, FeedSecret secret) {
    hashes.put(new Id(secret.workspace(), calendar), secret.hash());
  }

  @Override
  public void close(WorkspaceId workspace, CalendarId calendar) {
    hashes.remove(new Id(workspace, calendar));
  }
}
