package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.link.AskBusy.Answer;
import dev.switchboard.domain.link.AskBusy.Busy;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Tells a caller's side what the owner's own diary has in a span, where our days may not know it:
/// only where they were read too long ago is the owner's calendar asked, within what a caller
/// waits.
public final class CheckDiary {
  /// How old what we read may be before the other side is asked, where nothing else is set.
  public static final Duration USUAL_LIMIT = Duration.ofMinutes(15);

  static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final Links links;
  private final Grants grants;
  private final AskBusy askBusy;
  private final FaultLog faults;
  private final InstantSource clock;
  private final Duration limit;

  public CheckDiary(
      Links links,
      Grants grants,
      AskBusy askBusy,
      FaultLog faults,
      InstantSource clock,
      Duration limit) {
    this.links = links;
    this.grants = grants;
    this.askBusy = askBusy;
    this.faults = faults;
    this.clock = clock;
    this.limit = limit;
  }

  /// What is known of the owner's own diary.
  public sealed interface Diary {
    /// Nothing besides what our days say: they were read lately, or there is no other diary.
    record AsStored() implements Diary {}

    /// Busy then, besides what our days say.
    record Asked(List<Busy> busy) implements Diary {
      /// Whether the owner is free in a span.
      public boolean free(Instant from, Instant to) {
        return busy.stream().noneMatch(each -> each.from().isBefore(to) && each.to().isAfter(from));
      }
    }

    /// It could not be known just now, and whoever answers says so.
    record Unknown() implements Diary {}
  }

  /// One cached read where the days were read lately. It throws nothing: a caller is waiting.
  public Diary look(
      WorkspaceId workspace, CalendarId calendar, ZoneId zone, Instant from, Instant to) {
    try {
      return links
          .recent(workspace, calendar)
          .filter(this::isStale)
          .map(link -> ask(workspace, link, zone, from, to))
          .orElseGet(Diary.AsStored::new);
    } catch (Fault broken) {
      faults.report("diary", broken);
      return new Diary.Unknown();
    }
  }

  private boolean isStale(Link link) {
    return link.lost()
        || link.age(clock.instant()).filter(age -> age.compareTo(limit) <= 0).isEmpty();
  }

  private Diary ask(WorkspaceId workspace, Link link, ZoneId zone, Instant from, Instant to) {
    Optional<Grant> grant =
        link.lost() ? Optional.empty() : grants.find(workspace, link.calendar());
    return grant
        .map(known -> askBusy.busy(workspace, known, from, to, zone, PATIENCE))
        .<Diary>map(answer ->
            switch (answer) {
              case Answer.Known known -> new Diary.Asked(known.busy());
              case Answer.Unknown _ -> new Diary.Unknown();
            })
        .orElseGet(Diary.Unknown::new);
  }
}
