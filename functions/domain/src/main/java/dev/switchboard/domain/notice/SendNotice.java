package dev.switchboard.domain.notice;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.notice.Author.Writing;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Tells a notice that is due, on each route until it arrived there or is given up. One sender
/// takes it at a time, under a lease; the one who dies in between leaves it to the next, and then
/// the receiver may get it twice, under the same id.
public final class SendNotice {
  /// Longer than the sending function may take.
  static final Duration LEASE = Duration.ofSeconds(75);

  private static final int MOST_RACES = 50;

  private final Notices notices;
  private final List<Author> authors;
  private final TellRoute tellRoute;
  private final Wake wake;
  private final InstantSource clock;

  public SendNotice(
      Notices notices,
      NoticeQueue queue,
      List<Author> authors,
      List<Notifier> notifiers,
      InstantSource clock) {
    this.notices = notices;
    this.authors = List.copyOf(authors);
    this.tellRoute = new TellRoute(notifiers, clock);
    this.wake = new Wake(queue, clock);
    this.clock = clock;
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
        .map(taken -> taken.withVersion(taken.version() + 1));
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
    var tellings = new LinkedHashMap<>(taken.tellings());
    var tries = new ArrayList<Attempt>();
    for (var route : taken.plan().routes().stream().sorted().toList()) {
      var before = Optional.ofNullable(tellings.get(route));
      if (before.map(each -> !each.over() && !each.waitsAt(clock.instant())).orElse(true)) {
        var telling = tellRoute.tell(route, notice, before.map(Telling::attempts).orElse(0) + 1);
        tellings.put(route, telling);
        tries.add(new Attempt(route, telling.at(), telling.state(), telling.detail()));
      }
    }
    change(workspace, taken, stored -> stored.told(tellings, tries))
        .ifPresent(told -> wake.soon(workspace, told));
  }

  /// Empty where it was planned anew meanwhile: what was found out is of the round before.
  private Optional<PlannedNotice> change(
      WorkspaceId workspace, PlannedNotice taken, UnaryOperator<PlannedNotice> change) {
    var current = Optional.of(taken);
    for (int race = 0; race < MOST_RACES; race++) {
      var changed = current.filter(each -> each.round() == taken.round()).map(change);
      if (changed.isEmpty() || notices.save(workspace, changed.get())) {
        return changed;
      }
      current = notices.find(workspace, taken.id());
    }
    throw new Fault.Passing("Too many changes of notice %s at once.".formatted(taken.id()));
  }
}
