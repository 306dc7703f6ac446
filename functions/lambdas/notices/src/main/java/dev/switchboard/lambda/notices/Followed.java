package dev.switchboard.lambda.notices;

import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.notice.Notices;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.LogFields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.MDC;

/// Notices as their sender reads them: whatever woke it, once it has found one its thread works for
/// what set that notice off, and the log says so.
record Followed(Notices notices) implements Notices {
  @Override
  public Optional<PlannedNotice> find(WorkspaceId workspace, NoticeId id) {
    var found = notices.find(workspace, id);
    found
        .flatMap(notice -> notice.plan().cause())
        .ifPresent(cause -> MDC.put(LogFields.CORRELATION_ID, cause));
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
