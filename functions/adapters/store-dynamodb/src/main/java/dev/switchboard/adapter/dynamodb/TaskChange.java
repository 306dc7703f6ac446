package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.domain.task.TaskStatus.RUNNING;

import dev.switchboard.domain.task.Expense;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.Tasks.Due;
import dev.switchboard.domain.task.Tasks.Ending;
import dev.switchboard.domain.task.Tasks.Rest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What each verb does to the head of a task, and on what condition. A worker's writes hold only
/// while its fence is the newest.
final class TaskChange {
  private TaskChange() {}

  /// There is something to do; it becomes running with one more attempt.
  static Change takenToWork(String mark, Instant now, Instant leaseUntil) {
    return taken(TaskCondition.isToDo(now), mark, leaseUntil)
        .set(Items.STATUS, RUNNING.name())
        .raise(Items.ATTEMPTS, 1)
        .set(TaskKeys.TAKEN_AT, Moments.text(now))
        .set(Items.UPDATED_AT, Moments.text(now));
  }

  /// It has ended, and what follows is not done yet.
  static Change takenToFollow(String mark, Instant now, Instant leaseUntil) {
    return taken(TaskCondition.isToFollow(now), mark, leaseUntil);
  }

  private static Change taken(Condition condition, String mark, Instant leaseUntil) {
    return leased(Change.where(condition), leaseUntil)
        .raise(Items.FENCE, 1)
        .set(TaskKeys.MARK, mark);
  }

  static Change worked(long fence, Step step, Instant leaseUntil) {
    var inPlace =
        TaskCondition.underFence(fence)
            .and("#steps = :stepsBefore", "stepsBefore", step.number() - 1);
    return appended(leased(Change.where(inPlace), leaseUntil), step).set(Items.ATTEMPTS, 1);
  }

  static Change beats(long fence, Instant leaseUntil) {
    return leased(Change.where(TaskCondition.running(fence)), leaseUntil);
  }

  static Change rests(long fence, Rest rest, String mark) {
    var condition =
        TaskCondition.running(fence)
            .and("#signals = :signalsBefore", "signalsBefore", rest.signals());
    var change =
        counted(condition, rest.expense())
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
    rest.dueAt().ifPresentOrElse(at -> due(change, at), () -> change.remove(Items.DUE_AT));
    return change;
  }

  static Change ended(long fence, Ending ending, Fields outcome) {
    var change =
        appended(
                leased(Change.where(TaskCondition.running(fence)), ending.leaseUntil()),
                ending.step())
            .set(Items.STATUS, ending.status().name())
            .remove(TaskKeys.READY_AT);
    outcome.values().forEach(change::set);
    return change;
  }

  static Change settled(long fence, Optional<Expense> expense) {
    return counted(TaskCondition.underFence(fence), expense)
        .remove(Items.LEASE_UNTIL, Items.DUE_AT);
  }

  /// Only where it is counted as far as the expense says; an earlier version counted nothing.
  private static Change counted(Condition condition, Optional<Expense> expense) {
    return expense
        .map(each ->
            Change.where(TaskCondition.andCounted(condition, each.after()))
                .set(TaskKeys.COUNTED, each.through()))
        .orElseGet(() -> Change.where(condition));
  }

  /// A signal reached it while a worker has it, who will look.
  static Change signalledAtWork() {
    return Change.where(TaskCondition.isAtWork()).raise(TaskKeys.SIGNAL_COUNT, 1);
  }

  /// A signal reached it while nobody has it, so somebody has to look after it.
  static Change signalledAtRest(Instant at) {
    return due(Change.where(TaskCondition.isAtRest()).raise(TaskKeys.SIGNAL_COUNT, 1), at);
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

  /// A task has its shard from the start; an earlier version took it away again.
  private static Change due(Change change, Instant at) {
    return change.setOnce(Items.DUE_SHARD, Items.DUE_TASKS).set(Items.DUE_AT, Moments.millis(at));
  }
}
