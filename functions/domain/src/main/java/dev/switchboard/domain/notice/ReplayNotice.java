package dev.switchboard.domain.notice;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Optional;

/// Has a notice told again under the same id, so that whoever got it knows the repeat: on each of
/// its routes, or on one alone, such as one endpoint. Its author still decides whether it is true.
public final class ReplayNotice {
  private static final int MOST_RACES = 50;

  private final Notices notices;
  private final Wake wake;
  private final InstantSource clock;

  public ReplayNotice(Notices notices, NoticeQueue queue, InstantSource clock) {
    this.notices = notices;
    this.wake = new Wake(queue, clock);
    this.clock = clock;
  }

  /// How a wish to tell again can end.
  public sealed interface Replay {
    record Begun(PlannedNotice notice) implements Replay {}

    /// Its time has not come yet, it is being told just now, or it is withdrawn.
    record Refused(PlannedNotice notice) implements Replay {}

    record Unknown() implements Replay {}

    /// It never went by this route, and the route is no endpoint that could get it late.
    record NoSuchRoute() implements Replay {}
  }

  public Replay replay(WorkspaceId workspace, NoticeId id) {
    return replay(workspace, id, Optional.empty());
  }

  /// On one route alone, where one is given.
  public Replay replay(WorkspaceId workspace, NoticeId id, Optional<String> route) {
    for (int race = 0; race < MOST_RACES; race++) {
      var known = notices.find(workspace, id);
      if (known.isEmpty()) {
        return new Replay.Unknown();
      }
      if (known.get().state() != PlannedNotice.State.DONE) {
        return new Replay.Refused(known.get());
      }
      if (route.filter(each -> !goesBy(each, known.get())).isPresent()) {
        return new Replay.NoSuchRoute();
      }
      var again = known.get().again(route, clock.instant());
      if (notices.save(workspace, again)) {
        wake.soon(workspace, again);
        return new Replay.Begun(again);
      }
    }
    throw new Fault.Passing("Too many changes of notice %s at once.".formatted(id));
  }

  private static boolean goesBy(String route, PlannedNotice notice) {
    return notice.tellings().containsKey(route)
        || notice.plan().routes().contains(route)
        || route.startsWith(EndpointRoutes.PREFIX);
  }
}
