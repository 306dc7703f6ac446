package dev.switchboard.domain.task;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What holds for each single write to a store of tasks, whatever else happens.
final class Laws {
  private final Set<String> takings = new HashSet<>();

  /// A law that was broken.
  static final class Broken extends AssertionError {
    private static final long serialVersionUID = 1L;

    Broken(String law, Object what) {
      super("%s: %s".formatted(law, what));
    }
  }

  static void hold(boolean kept, String law, Object what) {
    if (!kept) {
      throw new Broken(law, what);
    }
  }

  void taken(Optional<History> before, History after, Instant now) {
    var task = after.task();
    before
        .map(History::task)
        .filter(old -> old.status() == TaskStatus.QUEUED || old.status() == TaskStatus.WAITING)
        .ifPresent(old ->
            hold(
                old.readyAt().filter(at -> !at.isAfter(now)).isPresent()
                    || after.unheard().isPresent(),
                "nobody takes what is not ready",
                old));
    hold(
        takings.add("%s/%d".formatted(task.id(), task.fence())),
        "no two workers have one fence",
        task);
    before.ifPresent(old -> {
      boolean leased = old.task().leaseUntil().isPresent();
      hold(
          !leased || old.task().leaseUntil().get().compareTo(task.leaseUntil().orElseThrow()) < 0,
          "a lease only grows",
          task);
    });
  }

  /// A write of a worker that was applied.
  static void written(History before, History after, long fence) {
    var old = before.task();
    hold(old.fence() == fence, "only the newest fence writes", old);
    hold(after.task().fence() == old.fence(), "a write leaves the fence", old);
    changed(before, after);
  }

  static void running(History before) {
    hold(before.task().status() == TaskStatus.RUNNING, "only who runs a task writes it", before);
  }

  /// Whatever wrote it.
  static void changed(History before, History after) {
    var old = before.task();
    var now = after.task();
    hold(now.fence() >= old.fence(), "a fence never falls", now);
    hold(
        after.steps().size() >= before.steps().size()
            && after.steps().subList(0, before.steps().size()).equals(before.steps()),
        "steps are only added",
        now);
    hold(
        after.steps().isEmpty() || after.steps().getLast().number() == after.steps().size(),
        "steps have no gaps",
        now);
    hold(
        now.steps() == after.steps().size() && now.steps() >= old.steps(),
        "the head counts the steps",
        now);
    hold(after.signals().containsAll(before.signals()), "signals stay as they were left", now);
    hold(now.signals() == after.signals().size(), "the head counts the signals", now);
    if (old.status().ended()) {
      hold(
          now.status() == old.status()
              && now.result().equals(old.result())
              && now.error().equals(old.error())
              && now.signals() == old.signals(),
          "what has ended stays so",
          now);
    }
    if (now.status() != TaskStatus.RUNNING && !now.status().ended()) {
      hold(now.leaseUntil().isEmpty(), "nobody has what nobody runs", now);
    }
  }
}
