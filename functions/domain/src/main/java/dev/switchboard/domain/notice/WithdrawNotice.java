package dev.switchboard.domain.notice;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Optional;

/// Takes back what was planned and is not told yet. What is unknown, or over, stays as it is.
public final class WithdrawNotice {
  private static final int MOST_RACES = 50;

  private final Notices notices;

  public WithdrawNotice(Notices notices) {
    this.notices = notices;
  }

  /// Withdraws it.
  ///
  /// @param revision of what it is about; plans of that one and older ones change nothing any more
  public void withdraw(WorkspaceId workspace, NoticeId id, long revision, String why) {
    for (int race = 0; race < MOST_RACES; race++) {
      var known = notices.find(workspace, id);
      var withdrawn =
          known
              .filter(notice -> notice.plan().revision() <= revision)
              .map(notice -> notice.withdrawn(why).ofRevision(revision))
              .or(() -> known);
      if (known.equals(withdrawn) || save(workspace, withdrawn)) {
        return;
      }
    }
    throw new Fault.Passing("Too many changes of notice %s at once.".formatted(id));
  }

  private boolean save(WorkspaceId workspace, Optional<PlannedNotice> notice) {
    return notice.filter(each -> notices.save(workspace, each)).isPresent();
  }
}
