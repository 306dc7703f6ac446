package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.notice.Notices;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Notices. A save whose answer was lost and that was sent again may end as one that lost a race
/// against itself; whoever saved then reads again.
final class StoredNotices implements Notices {
  private final StoredTable notices;

  StoredNotices(StoredTable notices) {
    this.notices = notices;
  }

  @Override
  public Optional<PlannedNotice> find(WorkspaceId workspace, NoticeId id) {
    return notices.get(Items.notice(workspace, id)).map(NoticeItem::read);
  }

  @Override
  public boolean save(WorkspaceId workspace, PlannedNotice notice) {
    return notices
        .put(
            Items.notice(workspace, notice.id()),
            NoticeItem.of(workspace, notice),
            Condition.version(notice.version()))
        .done();
  }

  @Override
  public List<PlannedNotice> list(WorkspaceId workspace, Optional<Instant> before, int most) {
    var newest = Search.newest(Tables.NEWEST, Items.of(workspace), before.map(Moments::text), most);
    return notices.many().query(newest).stream().map(NoticeItem::read).toList();
  }

  @Override
  public List<Due> due(Instant by, int most) {
    var due = Search.due(Tables.DUE, Items.DUE_NOTICES, Moments.millis(by), most);
    return notices.many().query(due).stream().map(NoticeItem::due).toList();
  }
}
