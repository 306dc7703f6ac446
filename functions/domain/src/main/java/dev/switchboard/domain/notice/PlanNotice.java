package dev.switchboard.domain.notice;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Optional;

/// Has something told at a time. The same plan again changes nothing; one of a newer revision for
/// another time is told at that time, as something new.
public final class PlanNotice {
  private static final int MOST_RACES = 50;

  private final Notices notices;
  private final Wake wake;
  private final InstantSource clock;

  public PlanNotice(Notices notices, NoticeQueue queue, InstantSource clock) {
    this.notices = notices;
    this.wake = new Wake(queue, clock);
    this.clock = clock;
  }

  public void plan(WorkspaceId workspace, Plan plan) {
    for (int race = 0; race < MOST_RACES; race++) {
      var known = notices.find(workspace, plan.id());
      var planned =
          known
              .map(notice -> notice.planned(plan))
              .orElseGet(() -> PlannedNotice.first(plan, clock.instant()));
      if (known.equals(Optional.of(planned))) {
        return;
      }
      if (notices.save(workspace, planned)) {
        wake.soon(workspace, planned);
        return;
      }
    }
    throw new Fault.Passing("Too many changes of notice %s at once.".formatted(plan.id()));
  }
}
