package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.link.Link;
import dev.switchboard.domain.link.Links;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Links. That a calendar has none is kept in memory, too: most have none, and each call asks.
final class StoredLinks implements Links {
  private final StoredTable days;
  private final Fresh<Due, Optional<Link>> recent;

  StoredLinks(StoredTable days, InstantSource clock, Duration cacheLife) {
    this.days = days;
    this.recent = new Fresh<>(clock, cacheLife);
  }

  @Override
  public Optional<Link> find(WorkspaceId workspace, CalendarId calendar) {
    return days.get(LinkKeys.link(workspace, calendar)).map(LinkItem::read);
  }

  @Override
  public Optional<Link> recent(WorkspaceId workspace, CalendarId calendar) {
    return recent
        .get(new Due(workspace, calendar), () -> Optional.of(find(workspace, calendar)))
        .flatMap(found -> found);
  }

  @Override
  public Optional<Link> save(WorkspaceId workspace, Link link) {
    try {
      var key = LinkKeys.link(workspace, link.calendar());
      return days.update(key, LinkItem.save(link)).done()
          ? Optional.of(link.withVersion(link.version() + 1))
          : Optional.empty();
    } finally {
      recent.drop(new Due(workspace, link.calendar())::equals);
    }
  }

  @Override
  public void remove(WorkspaceId workspace, CalendarId calendar) {
    try {
      days.delete(LinkKeys.link(workspace, calendar));
    } finally {
      recent.drop(new Due(workspace, calendar)::equals);
    }
  }

  @Override
  public List<Due> due(Instant now, int most) {
    var due = Search.due(Tables.DUE, Items.DUE_LINKS, Moments.millis(now), most);
    return days.many().query(due).stream().map(LinkItem::due).toList();
  }
}
