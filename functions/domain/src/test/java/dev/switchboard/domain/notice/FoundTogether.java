package dev.switchboard.domain.notice;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Optional;
import java.util.concurrent.Phaser;

/// Notices that are found by everybody who looks before anybody goes on.
final class FoundTogether extends PassedOn {
  private final Phaser everybody;

  FoundTogether(Notices notices, int runners) {
    super(notices);
    this.everybody = new Phaser(runners);
  }

  @Override
  public Optional<PlannedNotice> find(WorkspaceId workspace, NoticeId id) {
    var found = super.find(workspace, id);
    everybody.awaitAdvance(everybody.arriveAndDeregister());
    return found;
  }
}
