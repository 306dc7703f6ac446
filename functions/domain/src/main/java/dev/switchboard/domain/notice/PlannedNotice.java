package dev.switchboard.domain.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A notice that goes out at its time, and how telling went so far.
///
/// @param round 1, and one more each time that it was planned anew for another time
/// @param why why it is withdrawn; empty where it is not
/// @param tellings by route, in this round
/// @param log every try, the oldest first, but only the last fifty
/// @param dueAt when somebody looks after it; empty where nothing is left to do
/// @param version rises with each write; 0 before the first
public record PlannedNotice(
    Plan plan,
    int round,
    State state,
    Optional<String> why,
    Map<String, Telling> tellings,
    List<Attempt> log,
    Optional<Instant> dueAt,
    Instant plannedAt,
    long version) {
  /// How far it is.
  public enum State {
    /// Its time has not come, or some route is still to be told.
    WAITING,
    /// Told, or given up, on each route.
    DONE,
    /// It is not to be told any more.
    WITHDRAWN
  }

  private static final int MOST_LOGGED = 50;

  public PlannedNotice {
    tellings = Map.copyOf(tellings);
    log = List.copyOf(log);
  }

  static PlannedNotice first(Plan plan, Instant now) {
    return new PlannedNotice(
        plan,
        1,
        State.WAITING,
        Optional.empty(),
        Map.of(),
        List.of(),
        Optional.of(plan.at()),
        now,
        0);
  }

  public NoticeId id() {
    return plan.id();
  }

  /// What receivers know repeats by: the same for each try of a round.
  public String tellingId() {
    return round == 1 ? id().value() : "%s.%d".formatted(id(), round);
  }

  boolean isDue(Instant now) {
    return dueAt.filter(due -> !due.isAfter(now)).isPresent();
  }

  /// As this plan has it. An older plan changes nothing, and one for the same time nothing that was
  /// told.
  PlannedNotice planned(Plan newer) {
    if (newer.revision() <= plan.revision()) {
      return this;
    }
    return newer.at().equals(plan.at()) && state != State.WITHDRAWN
        ? with(newer, state, why, dueAt)
        : new PlannedNotice(
            newer,
            round + 1,
            State.WAITING,
            Optional.empty(),
            Map.of(),
            log,
            Optional.of(newer.at()),
            plannedAt,
            version);
  }

  /// What was told stays told.
  PlannedNotice withdrawn(String reason) {
    return state == State.WAITING
        ? with(plan, State.WITHDRAWN, Optional.of(reason), Optional.empty())
        : this;
  }

  PlannedNotice ofRevision(long revision) {
    return revision <= plan.revision() ? this : with(plan.ofRevision(revision), state, why, dueAt);
  }

  PlannedNotice takenUntil(Instant lease) {
    return with(plan, state, why, Optional.of(lease));
  }

  /// While something is handed over. Its sender still has it.
  PlannedNotice handing(Map<String, Telling> handed) {
    return new PlannedNotice(plan, round, state, why, handed, log, dueAt, plannedAt, version);
  }

  /// To be told again in the same round, on each route or on one alone.
  PlannedNotice again(Optional<String> route, Instant now) {
    Map<String, Telling> left = new HashMap<>();
    route.ifPresent(each -> {
      left.putAll(tellings);
      left.put(each, Telling.anew(now));
    });
    return new PlannedNotice(
        plan,
        round,
        State.WAITING,
        Optional.empty(),
        left,
        log,
        Optional.of(now),
        plannedAt,
        version);
  }

  /// What was withdrawn while somebody told it stays withdrawn.
  PlannedNotice told(Map<String, Telling> newest, List<Attempt> tries) {
    var next =
        newest.values().stream()
            .flatMap(each -> each.next().stream())
            .min(Instant::compareTo)
            .filter(_ -> state == State.WAITING);
    var left = state == State.WAITING && next.isEmpty() ? State.DONE : state;
    var all = Stream.concat(log.stream(), tries.stream()).toList();
    var logged = all.subList(Math.max(0, all.size() - MOST_LOGGED), all.size());
    return new PlannedNotice(plan, round, left, why, newest, logged, next, plannedAt, version);
  }

  /// As it is stored after a save.
  PlannedNotice saved() {
    return withVersion(version + 1);
  }

  public PlannedNotice withVersion(long newVersion) {
    return new PlannedNotice(plan, round, state, why, tellings, log, dueAt, plannedAt, newVersion);
  }

  private PlannedNotice with(
      Plan newPlan, State newState, Optional<String> reason, Optional<Instant> due) {
    return new PlannedNotice(
        newPlan, round, newState, reason, tellings, log, due, plannedAt, version);
  }
}
