package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.task.Tasks.Ending;
import dev.switchboard.domain.task.Telling;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What each verb does to a stored task, and on what condition. A worker's writes hold only while
/// its fence is the newest and the task is in the state that it left it in.
final class TaskChange {
  private static final String UNDER_FENCE = "#fence = :mine AND ";
  private static final String RUNNING = "#status = :running";
  private static final String ENDED = "#status IN (:completed, :failed)";
  private static final String NO_LEASE_RUNS =
      "(attribute_not_exists(#leaseUntil) OR #leaseUntil <= :takenAt)";

  private TaskChange() {}

  /// It is waiting or left behind, and becomes running with one more attempt.
  static Change takenToWork(String taker, Instant now, Instant leaseUntil) {
    var values =
        Map.of(
            "queued", TaskStatus.QUEUED.name(),
            "running", TaskStatus.RUNNING.name(),
            "takenAt", Moments.millis(now));
    var condition = "#status = :queued OR (" + RUNNING + " AND " + NO_LEASE_RUNS + ")";
    return taken(new Condition(condition, values), taker, leaseUntil)
        .set(Items.STATUS, TaskStatus.RUNNING.name())
        .raise(Items.ATTEMPTS, 1)
        .set(Items.UPDATED_AT, Moments.text(now));
  }

  /// It has ended, and somebody is still to be told.
  static Change takenToTell(String taker, Instant now, Instant leaseUntil) {
    var values = ended();
    values.put("takenAt", Moments.millis(now));
    var condition = ENDED + " AND attribute_exists(#dueAt) AND " + NO_LEASE_RUNS;
    return taken(new Condition(condition, values), taker, leaseUntil);
  }

  private static Change taken(Condition condition, String taker, Instant leaseUntil) {
    return leased(Change.where(condition), leaseUntil)
        .raise(Items.FENCE, 1)
        .set(Items.TAKER, taker);
  }

  static Change worked(long fence, Instant at, Instant leaseUntil) {
    return leased(Change.where(running(fence)), leaseUntil).set(Items.UPDATED_AT, Moments.text(at));
  }

  static Change ended(long fence, Ending ending) {
    var change =
        leased(Change.where(running(fence)), ending.leaseUntil())
            .set(Items.STATUS, ending.status().name())
            .set(Items.UPDATED_AT, Moments.text(ending.at()));
    ending.result().ifPresent(result -> change.set("result", result));
    ending.error().ifPresent(error -> change.set("error", error));
    return change;
  }

  static Change putBack(long fence, int attempts, Instant dueAt) {
    return Change.where(running(fence))
        .set(Items.STATUS, TaskStatus.QUEUED.name())
        .set(Items.ATTEMPTS, attempts)
        .set(Items.DUE_AT, Moments.millis(dueAt))
        .remove(Items.LEASE_UNTIL);
  }

  static Change told(long fence, Map<String, Telling> tellings, Optional<Instant> dueAt) {
    var values = ended();
    values.put("mine", fence);
    var change =
        Change.where(new Condition(UNDER_FENCE + ENDED, values))
            .set("tellings", TaskItem.tellings(tellings))
            .remove(Items.LEASE_UNTIL);
    return dueAt
        .map(due -> change.set(Items.DUE_AT, Moments.millis(due)))
        .orElseGet(() -> change.remove(Items.DUE_SHARD, Items.DUE_AT));
  }

  /// It waits, which a task that somebody has, or that a dead worker left, does not.
  static Change postponed(Instant dueAt) {
    var later = Moments.millis(dueAt);
    var waits = "#dueAt < :later AND attribute_not_exists(#leaseUntil)";
    return Change.where(new Condition(waits, Map.of("later", later))).set(Items.DUE_AT, later);
  }

  private static Change leased(Change change, Instant until) {
    return change
        .set(Items.LEASE_UNTIL, Moments.millis(until))
        .set(Items.DUE_SHARD, Items.DUE_TASKS)
        .set(Items.DUE_AT, Moments.millis(until));
  }

  private static Condition running(long fence) {
    return new Condition(
        UNDER_FENCE + RUNNING, Map.of("mine", fence, "running", TaskStatus.RUNNING.name()));
  }

  private static Map<String, Object> ended() {
    var values = new HashMap<String, Object>();
    values.put("completed", TaskStatus.COMPLETED.name());
    values.put("failed", TaskStatus.FAILED.name());
    return values;
  }
}
