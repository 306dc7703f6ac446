package dev.switchboard.domain.notice;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.notice.Author.Writing;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// Tells a notice that is due, on each route until it arrived there or is given up. One sender
/// takes it at a time, under a lease; the one who dies in between leaves it to the next, and then
/// the receiver may get it twice, under the same id. Only what is said on a call is never said
/// again.
public final class SendNotice {
  /// Longer than the sending function may take.
  static final Duration LEASE = Duration.ofSeconds(75);

  private static final int MOST_RACES = 50;

  private final Notices notices;
  private final List<Author> authors;
  private final Routes routes;
  private final TellRoute tellRoute;
  private final Wake wake;
  private final InstantSource clock;

  /// Sends by these routes.
  ///
  /// @param random spreads what is tried again
  public SendNotice(
      Notices notices,
      NoticeQueue queue,
      List<Author> authors,
      Routes routes,
      RandomGenerator random,
      InstantSource clock) {
    this.notices = notices;
    this.authors = List.copyOf(authors);
    this.routes = routes;
    this.tellRoute = new TellRoute(routes, new RetrySchedule(random), clock);
    this.wake = new Wake(queue, clock);
    this.clock = clock;
  }

  /// Sends by these notifiers, and tries again exactly when the schedule says.
  public SendNotice(
      Notices notices,
      NoticeQueue queue,
      List<Author> authors,
      List<Notifier> notifiers,
      InstantSource clock) {
    this(notices, queue, authors, Routes.of(notifiers), () -> 0L, clock);
  }

  /// Nothing happens where it is not due, or somebody else has it.
  public void send(WorkspaceId workspace, NoticeId id) {
    take(workspace, id)
        .ifPresent(taken -> {
          switch (write(workspace, taken)) {
            case Writing.Obsolete obsolete ->
                change(workspace, taken, stored -> stored.withdrawn(obsolete.why()));
            case Writing.Written written -> tell(workspace, taken, written.notice());
          }
        });
  }

  private Optional<PlannedNotice> take(WorkspaceId workspace, NoticeId id) {
    var now = clock.instant();
    return notices
        .find(workspace, id)
        .filter(notice -> notice.isDue(now))
        .map(notice -> notice.takenUntil(now.plus(LEASE)))
        .filter(taken -> notices.save(workspace, taken))
        .map(PlannedNotice::saved);
  }

  private Writing write(WorkspaceId workspace, PlannedNotice taken) {
    return authors.stream()
        .filter(author -> author.writes(taken.plan().type()))
        .findFirst()
        .map(author -> author.write(workspace, taken))
        .orElseThrow(() ->
            new Fault.Lasting(
                "Type of notice %s (%s) must be one that is known here."
                    .formatted(taken.id(), taken.plan().type())));
  }

  private void tell(WorkspaceId workspace, PlannedNotice taken, Notice notice) {
    var turn = new Turn(routes, tellRoute, clock, taken, notice);
    turn.tell(routes.of(taken, notice), tellings -> isStillToBeTold(workspace, taken, tellings));
    change(workspace, taken, stored -> stored.told(turn.tellings(), turn.tries()))
        .ifPresent(told -> wake.soon(workspace, told));
  }

  private boolean isStillToBeTold(
      WorkspaceId workspace, PlannedNotice taken, Map<String, Telling> tellings) {
    return change(workspace, taken, stored -> stored.handing(tellings))
        .filter(stored -> stored.state() == PlannedNotice.State.WAITING)
        .isPresent();
  }

  /// As it is stored then. Empty where it was planned anew meanwhile: what was found out is of the
  /// round before.
  private Optional<PlannedNotice> change(
      WorkspaceId workspace, PlannedNotice taken, UnaryOperator<PlannedNotice> change) {
    var current = Optional.of(taken);
    for (int race = 0; race < MOST_RACES; race++) {
      var changed = current.filter(each -> each.round() == taken.round()).map(change);
      if (changed.isEmpty() || notices.save(workspace, changed.get())) {
        return changed.map(PlannedNotice::saved);
      }
      current = notices.find(workspace, taken.id());
    }
    throw new Fault.Passing("Too many changes of notice %s at once.".formatted(taken.id()));
  }
}
