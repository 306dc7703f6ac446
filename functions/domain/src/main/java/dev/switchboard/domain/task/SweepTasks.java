package dev.switchboard.domain.task;

import dev.switchboard.domain.task.Line.Place;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sends again what was stored and never sent or whose time has come, takes back what a dead worker
/// left, and has done what was left to do after an end. What has not begun may have to stand in
/// line; what somebody waits for, or died with, has not. Whoever stands last in line is looked for
/// by each sweep, and has all others in front of it let in, should everybody inside have died.
public final class SweepTasks {
  private static final int MOST = 200;

  /// How long a message that waits its turn is left alone before it is sent again.
  private static final Duration IN_LINE = Duration.ofMinutes(5);

  /// Less than sweeps are apart, so that the next one finds it.
  private static final Duration NEXT_SWEEP = Duration.ofSeconds(50);

  /// Sweeps come every minute, so that what is due longer was missed by one.
  static final Duration LONG_AGO = Duration.ofSeconds(90);

  private final Tasks tasks;
  private final TaskQueue queue;
  private final InstantSource clock;

  public SweepTasks(Tasks tasks, TaskQueue queue, InstantSource clock) {
    this.tasks = tasks;
    this.queue = queue;
    this.clock = clock;
  }

  /// What a sweep found.
  ///
  /// @param sent how many were sent again
  /// @param overdue how many of them somebody should have seen to long before: they were due before
  ///   the last sweep, their deadline is over, or nobody took them back from a dead worker
  public record Swept(int sent, int overdue) {}

  public Swept sweep() {
    var now = clock.instant();
    var due = tasks.due(now, MOST);
    var toBegin = new LinkedHashMap<WorkspaceId, List<Task>>();
    int overdue = 0;
    for (var each : due) {
      var task = tasks.find(each.workspace(), each.id());
      overdue += isOverdue(each, task, now.minus(LONG_AGO)) ? 1 : 0;
      task.filter(found -> found.status() == TaskStatus.QUEUED)
          .ifPresentOrElse(
              queued ->
                  toBegin.computeIfAbsent(each.workspace(), _ -> new ArrayList<>()).add(queued),
              () -> queue.send(each.workspace(), each.id(), Duration.ZERO));
    }
    toBegin.forEach(queue::offer);
    var last = toBegin.values().stream().map(SweepTasks::lastInLine).collect(Collectors.toSet());
    due.forEach(
        each -> tasks.postpone(each, now.plus(last.contains(each.id()) ? NEXT_SWEEP : IN_LINE)));
    return new Swept(due.size(), overdue);
  }

  private static TaskId lastInLine(List<Task> queued) {
    return queued.stream().map(Place::of).max(Place.ORDER).orElseThrow().task();
  }

  private static boolean isOverdue(Tasks.Due due, Optional<Task> task, Instant longAgo) {
    return due.at().isBefore(longAgo)
        || task.filter(each -> !each.status().ended())
            .flatMap(each -> each.order().terms().deadline())
            .filter(longAgo::isAfter)
            .isPresent()
        || task.filter(each -> each.status() == TaskStatus.RUNNING)
            .flatMap(Task::leaseUntil)
            .filter(longAgo::isAfter)
            .isPresent();
  }
}
