package dev.switchboard.domain.notice;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Phaser;

/// Notices that are found by everybody who looks before anybody goes on.
record FoundTogether(Notices notices, Phaser everybody) implements Notices {
  FoundTogether(Notices notices, int runners) {
    this(notices, new Phaser(runners));
  }

  @Override
  public Optional<PlannedNotice> find(WorkspaceId workspace, NoticeId id) {
    var found = notices.find(workspace, id);
    everybody.awaitAdvance(everybody.arriveAndDeregister());
    return found;
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
