package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A link whose turn a worker has. What it changes is written at once, under the link's version.
final class HeldLink {
  private static final int MOST_RACES = 50;

  /// Less than a turn and than the function's time-out, so that the last request ends within both.
  private static final Duration LONGEST_WORK = Duration.ofSeconds(35);

  private final Links links;
  private final WorkspaceId workspace;
  private final InstantSource clock;
  private final long fence;
  private final Instant workEnds;
  private Link link;

  private HeldLink(Links links, WorkspaceId workspace, InstantSource clock, Link link) {
    this.links = links;
    this.workspace = workspace;
    this.clock = clock;
    this.link = link;
    this.fence = link.turn().fence();
    this.workEnds = clock.instant().plus(LONGEST_WORK);
  }

  /// Takes the turn; empty where there is nothing to act on, it is not yet time, or another worker
  /// has it, who then is asked to go once more.
  static Optional<HeldLink> take(
      Links links, WorkspaceId workspace, CalendarId calendar, InstantSource clock) {
    for (int race = 0; race < MOST_RACES; race++) {
      var found = links.find(workspace, calendar);
      var now = clock.instant();
      if (found.isEmpty() || found.get().lost() || found.get().turn().rests(now)) {
        return Optional.empty();
      }
      var turn = found.get().turn();
      boolean taken = turn.isTaken(now);
      var wanted = found.get().with(taken ? turn.askedFor() : turn.taken(now));
      var saved = links.save(workspace, wanted);
      if (saved.isPresent()) {
        return saved.filter(_ -> !taken).map(own -> new HeldLink(links, workspace, clock, own));
      }
    }
    throw tooMany(calendar);
  }

  WorkspaceId workspace() {
    return workspace;
  }

  CalendarId calendar() {
    return link.calendar();
  }

  Link link() {
    return link;
  }

  Instant now() {
    return clock.instant();
  }

  /// Whether no further request should be begun in this turn.
  boolean outOfTime() {
    return !clock.instant().isBefore(workEnds);
  }

  /// Changes what is stored, and again what somebody else has stored meanwhile. A passing fault
  /// where the turn, or the link, is not ours any more.
  void change(UnaryOperator<Link> change) {
    for (int race = 0; race < MOST_RACES; race++) {
      var wanted = change.apply(link);
      if (wanted.equals(link)) {
        return;
      }
      var saved = links.save(workspace, wanted);
      if (saved.isPresent()) {
        link = saved.get();
        return;
      }
      link =
          links
              .find(workspace, link.calendar())
              .filter(stored -> stored.turn().fence() == fence)
              .orElseThrow(() ->
                  new Fault.Passing(
                      "The turn for calendar %s is over.".formatted(link.calendar())));
    }
    throw tooMany(link.calendar());
  }

  /// Gives the turn back, due again at a moment; false where it was asked for meanwhile, and then
  /// it is kept.
  boolean release(long askedBefore, Instant next) {
    change(current ->
        current.turn().asked() == askedBefore
            ? current.with(current.turn().released(next))
            : current);
    return link.turn().until().isEmpty();
  }

  private static Fault tooMany(CalendarId calendar) {
    return new Fault.Passing("Too many changes of the link of %s at once.".formatted(calendar));
  }
}
