package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.domain.task.TaskStatus.CANCELLED;
import static dev.switchboard.domain.task.TaskStatus.COMPLETED;
import static dev.switchboard.domain.task.TaskStatus.FAILED;
import static dev.switchboard.domain.task.TaskStatus.PAUSED;
import static dev.switchboard.domain.task.TaskStatus.QUEUED;
import static dev.switchboard.domain.task.TaskStatus.RUNNING;
import static dev.switchboard.domain.task.TaskStatus.WAITING;

import dev.switchboard.domain.task.TaskStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What must hold of the head of a task for it to be changed.
final class TaskCondition {
  private static final String UNDER_FENCE = "#fence = :mine";
  private static final String NOBODY_HAS_IT =
      "(attribute_not_exists(#leaseUntil) OR #leaseUntil <= :takingAt)";
  private static final String READY = "(#status IN (:queued, :waiting) AND #readyAt <= :takingAt)";
  private static final String SIGNALLED =
      "(#status IN (:queued, :waiting, :paused) AND #signals > #signalsKnown)";

  private static final String COUNTED_SO_FAR =
      "(attribute_not_exists(#counted) OR #counted = :countedBefore)";

  private TaskCondition() {}

  /// There is work to do, and nobody has it.
  static Condition isToDo(Instant now) {
    var condition =
        "%s AND (#status = :running OR %s OR %s)".formatted(NOBODY_HAS_IT, READY, SIGNALLED);
    var values = named(QUEUED, WAITING, PAUSED, RUNNING);
    values.put("takingAt", Moments.millis(now));
    return new Condition(condition, values);
  }

  /// It has ended, what follows is left to do, and nobody has it.
  static Condition isToFollow(Instant now) {
    var condition =
        "#status IN (:completed, :failed, :cancelled) AND attribute_exists(#dueAt) AND "
            + NOBODY_HAS_IT;
    var values = named(COMPLETED, FAILED, CANCELLED);
    values.put("takingAt", Moments.millis(now));
    return new Condition(condition, values);
  }

  static Condition underFence(long fence) {
    return new Condition(UNDER_FENCE, Map.of("mine", fence));
  }

  static Condition running(long fence) {
    var values = named(RUNNING);
    values.put("mine", fence);
    return new Condition(UNDER_FENCE + " AND #status = :running", values);
  }

  /// And it is counted as far as this step; an earlier version counted nothing.
  static Condition andCounted(Condition other, int step) {
    return other.and(COUNTED_SO_FAR, "countedBefore", step);
  }

  static Condition isAtWork() {
    return new Condition("#status = :running", named(RUNNING));
  }

  static Condition isAtRest() {
    return new Condition("#status IN (:queued, :waiting, :paused)", named(QUEUED, WAITING, PAUSED));
  }

  /// As conditions call them.
  private static Map<String, Object> named(TaskStatus... statuses) {
    var values = new HashMap<String, Object>();
    for (var status : statuses) {
      values.put(status.name().toLowerCase(Locale.ROOT), status.name());
    }
    return values;
  }
}
