package dev.switchboard.domain.notice;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Notices that pass on what they are asked, for those that come in between.
class PassedOn implements Notices {
  private final Notices notices;

  PassedOn(Notices notices) {
    this.notices = notices;
  }

  @Override
  public Optional<PlannedNotice> find(WorkspaceId workspace, NoticeId id) {
    return notices.find(workspace, id);
  }

  @Override
  public boolean save(WorkspaceId workspace, PlannedNotice notice) {
    return notices.save(workspace, notice);
  }

  @Override
  public List<PlannedNotice> list(WorkspaceId workspace, Optional<Instant> before, int most) {
    return notices.list(workspace, before, most);
  }

  @Override
  public List<Due> due(Instant by, int most) {
    return notices.due(by, most);
  }
}
