package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.domain.task.TaskStatus.CANCELLED;
import static dev.switchboard.domain.task.TaskStatus.COMPLETED;
import static dev.switchboard.domain.task.TaskStatus.FAILED;
import static dev.switchboard.domain.task.TaskStatus.PAUSED;
import static dev.switchboard.domain.task.TaskStatus.QUEUED;
import static dev.switchboard.domain.task.TaskStatus.RUNNING;
import static dev.switchboard.domain.task.TaskStatus.WAITING;

import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.task.Tasks.Due;
import dev.switchboard.domain.task.Tasks.Ending;
import dev.switchboard.domain.task.Tasks.Rest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What each verb does to the head of a task, and on what condition. A worker's writes hold only
/// while its fence is the newest.
final class TaskChange {
  private static final String UNDER_FENCE = "#fence = :mine";
  private static final String NOBODY_HAS_IT =
      "(attribute_not_exists(#leaseUntil) OR #leaseUntil <= :takenAt)";
  private static final String READY = "(#status IN (:queued, :waiting) AND #readyAt <= :takenAt)";
  private static final String SIGNALLED =
      "(#status IN (:queued, :waiting, :paused) AND #signals > #signalsKnown)";

  private TaskChange() {}

  /// There is something to do; it becomes running with one more attempt.
  static Change takenToWork(String mark, Instant now, Instant leaseUntil) {
    var condition =
        "%s AND (#status = :running OR %s OR %s)".formatted(NOBODY_HAS_IT, READY, SIGNALLED);
    var values = named(QUEUED, WAITING, PAUSED, RUNNING);
    values.put("takenAt", Moments.millis(now));
    return taken(new Condition(condition, values), mark, leaseUntil)
        .set(Items.STATUS, RUNNING.name())
        .raise(Items.ATTEMPTS, 1)
        .set(Items.UPDATED_AT, Moments.text(now));
  }

  /// It has ended, and what follows is not done yet.
  static Change takenToFollow(String mark, Instant now, Instant leaseUntil) {
    var condition =
        "#status IN (:completed, :failed, :cancelled) AND attribute_exists(#dueAt) AND "
            + NOBODY_HAS_IT;
    var values = named(COMPLETED, FAILED, CANCELLED);
    values.put("takenAt", Moments.millis(now));
    return taken(new Condition(condition, values), mark, leaseUntil);
  }

  private static Change taken(Condition condition, String mark, Instant leaseUntil) {
    return leased(Change.where(condition), leaseUntil)
        .raise(Items.FENCE, 1)
        .set(TaskKeys.MARK, mark);
  }

  static Change worked(long fence, Step step, Instant leaseUntil) {
    var inPlace = UNDER_FENCE + " AND #steps = :stepsBefore";
    var values = Map.of("mine", fence, "stepsBefore", step.number() - 1);
    return appended(leased(Change.where(new Condition(inPlace, values)), leaseUntil), step)
        .set(Items.ATTEMPTS, 1);
  }

  static Change beats(long fence, Instant leaseUntil) {
    return leased(Change.where(running(fence)), leaseUntil);
  }

  static Change rests(long fence, Rest rest, String mark) {
    var condition =
        running(fence).and("#signals = :signalsBefore", "signalsBefore", rest.signals());
    var change =
        Change.where(condition)
            .set(Items.STATUS, rest.status().name())
            .set(Items.ATTEMPTS, rest.attempts())
            .set(TaskKeys.SIGNALS_KNOWN, rest.signals())
            .set(TaskKeys.MARK, mark)
            .remove(Items.LEASE_UNTIL);
    rest.step().ifPresent(step -> appended(change, step));
    rest.readyAt()
        .ifPresentOrElse(
            at -> change.set(TaskKeys.READY_AT, Moments.millis(at)),
            () -> change.remove(TaskKeys.READY_AT));
    rest.dueAt()
        .ifPresentOrElse(at -> due(change, at), () -> change.remove(Items.DUE_SHARD, Items.DUE_AT));
    return change;
  }

  static Change ended(long fence, Ending ending, Fields outcome) {
    var change =
        appended(leased(Change.where(running(fence)), ending.leaseUntil()), ending.step())
            .set(Items.STATUS, ending.status().name())
            .remove(TaskKeys.READY_AT);
    outcome.values().forEach(change::set);
    return change;
  }

  static Change settled(long fence) {
    return Change.where(new Condition(UNDER_FENCE, Map.of("mine", fence)))
        .remove(Items.LEASE_UNTIL, Items.DUE_SHARD, Items.DUE_AT);
  }

  /// A signal reached it while a worker has it, who will look.
  static Change signalledAtWork() {
    var running = new Condition("#status = :running", named(RUNNING));
    return Change.where(running).raise(TaskKeys.SIGNAL_COUNT, 1);
  }

  /// A signal reached it while nobody has it, so somebody has to look after it.
  static Change signalledAtRest(Instant at) {
    var atRest =
        new Condition("#status IN (:queued, :waiting, :paused)", named(QUEUED, WAITING, PAUSED));
    return due(Change.where(atRest).raise(TaskKeys.SIGNAL_COUNT, 1), at);
  }

  static Change postponed(Due due, Instant until) {
    var asItWas = "#dueAt = :dueBefore AND attribute_not_exists(#leaseUntil)";
    var values = Map.of("dueBefore", Moments.millis(due.at()));
    return Change.where(new Condition(asItWas, values)).set(Items.DUE_AT, Moments.millis(until));
  }

  private static Change appended(Change change, Step step) {
    return change
        .set(TaskKeys.STEP_COUNT, step.number())
        .raise("inputTokens", step.used().inputTokens())
        .raise("outputTokens", step.used().outputTokens())
        .raise("micros", step.used().micros())
        .set(Items.UPDATED_AT, Moments.text(step.at()));
  }

  private static Change leased(Change change, Instant until) {
    return due(change.set(Items.LEASE_UNTIL, Moments.millis(until)), until);
  }

  private static Change due(Change change, Instant at) {
    return change.set(Items.DUE_SHARD, Items.DUE_TASKS).set(Items.DUE_AT, Moments.millis(at));
  }

  private static Condition running(long fence) {
    var values = named(RUNNING);
    values.put("mine", fence);
    return new Condition(UNDER_FENCE + " AND #status = :running", values);
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
