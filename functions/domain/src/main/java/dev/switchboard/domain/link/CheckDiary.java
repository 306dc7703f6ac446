package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Diaries;
import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.Elsewhere.Busy;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.link.AskBusy.Answer;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Asks the calendars elsewhere what is busy where our days may not know it: only where they were
/// read too long ago, all at the same time, and all within what a caller waits.
public final class CheckDiary implements Diaries {
  /// How old what we read may be before the other side is asked, where nothing else is set.
  public static final Duration USUAL_LIMIT = Duration.ofMinutes(15);

  static final Duration PATIENCE = Duration.ofMillis(1_500);

  private static final Executor THREADS = Thread::startVirtualThread;

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

  @Override
  public Elsewhere look(
      WorkspaceId workspace, Collection<Calendar> calendars, Instant from, Instant to) {
    var asked = new HashMap<CalendarId, CompletableFuture<Answer>>();
    for (var calendar : calendars) {
      question(workspace, calendar, from, to)
          .ifPresent(question -> asked.put(calendar.id(), question));
    }
    return asked.isEmpty() ? Elsewhere.NOTHING : await(asked);
  }

  private static Elsewhere await(Map<CalendarId, CompletableFuture<Answer>> asked) {
    var busy = new HashMap<CalendarId, List<Busy>>();
    boolean sure = true;
    for (var each : asked.entrySet()) {
      switch (each.getValue().join()) {
        case Answer.Known known -> busy.put(each.getKey(), known.busy());
        case Answer.Unknown _ -> sure = false;
      }
    }
    return new Elsewhere(busy, sure);
  }

  /// One cached read; empty where the days say it all.
  private Optional<CompletableFuture<Answer>> question(
      WorkspaceId workspace, Calendar calendar, Instant from, Instant to) {
    try {
      return links
          .recent(workspace, calendar.id())
          .filter(this::isStale)
          .map(link -> link.lost() ? unknown("not let in") : begin(workspace, calendar, from, to));
    } catch (Fault broken) {
      faults.report("diary", broken);
      return Optional.of(unknown("the link is out of reach"));
    }
  }

  private static CompletableFuture<Answer> unknown(String why) {
    return CompletableFuture.completedFuture(new Answer.Unknown(why));
  }

  private boolean isStale(Link link) {
    return link.lost()
        || link.age(clock.instant()).filter(age -> age.compareTo(limit) <= 0).isEmpty();
  }

  /// What comes too late counts for nothing, and ends by itself.
  private CompletableFuture<Answer> begin(
      WorkspaceId workspace, Calendar calendar, Instant from, Instant to) {
    var tooLate = new Answer.Unknown("no answer within %d ms".formatted(PATIENCE.toMillis()));
    return CompletableFuture.supplyAsync(() -> ask(workspace, calendar, from, to), THREADS)
        .completeOnTimeout(tooLate, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private Answer ask(WorkspaceId workspace, Calendar calendar, Instant from, Instant to) {
    try {
      return grants
          .find(workspace, calendar.id())
          .map(grant -> askBusy.busy(workspace, grant, from, to, calendar.zone(), PATIENCE))
          .orElseGet(() -> new Answer.Unknown("there is no grant"));
    } catch (RuntimeException broken) {
      faults.report("diary", broken);
      return new Answer.Unknown("broken");
    }
  }
}
