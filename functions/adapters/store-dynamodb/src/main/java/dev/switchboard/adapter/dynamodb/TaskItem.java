package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.plain.PlainObject;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.task.Tasks.Due;
import dev.switchboard.domain.task.Tasks.Ending;
import dev.switchboard.domain.task.plain.ReadRecord;
import dev.switchboard.domain.task.plain.WriteRecord;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.LogFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// How the head of a task is stored, and what lies beside it.
final class TaskItem {
  private TaskItem() {}

  static Pieces of(WorkspaceId workspace, Task task) {
    var order = task.order();
    var expiresAt = Expiry.of(order.createdAt());
    var pieces =
        new Pieces(TaskKeys.head(workspace, task.id()), expiresAt)
            .add(Items.DOC, OrderItem.of(order).values(), Pieces.LONGEST_IN_HEAD);
    var item =
        pieces
            .fitting()
            .put(Items.STATUS, task.status().name())
            .put(Items.FENCE, task.fence())
            .put(Items.ATTEMPTS, task.attempts())
            .put(TaskKeys.STEP_COUNT, task.steps())
            .put(TaskKeys.SIGNAL_COUNT, task.signals())
            .put(TaskKeys.SIGNALS_KNOWN, 0)
            .put(Items.UPDATED_AT, task.updatedAt())
            .putText(LogFields.CORRELATION_ID, Cause.current())
            .put(Items.EXPIRES_AT, expiresAt);
    item.values().putAll(WriteRecord.used(task.used()).values());
    moment(item, TaskKeys.READY_AT, task.readyAt());
    moment(item, Items.DUE_AT, task.dueAt());
    item.put(Items.DUE_SHARD, TaskKeys.dueShard(task.id()));
    if (order.parent().isEmpty()) {
      listed(item, workspace, task);
    }
    return pieces;
  }

  private static void moment(Fields item, String name, Optional<Instant> moment) {
    moment.ifPresent(at -> item.put(name, Moments.millis(at)));
  }

  private static void listed(Fields item, WorkspaceId workspace, Task task) {
    item.put(Items.NEWEST_OF, Items.of(workspace))
        .put(Items.NEWEST_AT, Moments.text(task.order().createdAt()) + "#" + task.id())
        .putText(
            Items.CALLER_OF,
            task.order().origin().caller().map(number -> Items.caller(workspace, number)));
  }

  /// What the head of a task says of its end.
  static Pieces outcome(Key head, Ending ending) {
    var pieces = new Pieces(head, Expiry.of(ending.step().at()));
    ending.result().ifPresent(text -> pieces.add(TaskKeys.RESULT, text, Pieces.LONGEST_IN_HEAD));
    ending.error().ifPresent(text -> pieces.add(TaskKeys.ERROR, text, Pieces.LONGEST_IN_HEAD));
    return pieces;
  }

  /// Reads one that is whole.
  static Task read(Fields item) {
    return new Task(
        new TaskId(Items.nameOf(item)),
        OrderItem.read(item.fields(Items.DOC)),
        TaskStatus.valueOf(item.text(Items.STATUS)),
        item.number(Items.FENCE).longValue(),
        readMoment(item, Items.LEASE_UNTIL),
        item.number(Items.ATTEMPTS).intValue(),
        item.number(TaskKeys.STEP_COUNT).intValue(),
        item.number(TaskKeys.SIGNAL_COUNT).intValue(),
        tally(item),
        ReadRecord.used(new PlainObject(item.values())),
        item.maybeText(TaskKeys.RESULT),
        item.maybeText(TaskKeys.ERROR),
        readMoment(item, TaskKeys.READY_AT),
        item.time(Items.UPDATED_AT),
        readMoment(item, Items.DUE_AT));
  }

  /// An earlier version wrote neither.
  private static Task.Tally tally(Fields item) {
    return new Task.Tally(
        item.maybeNumber(TaskKeys.COUNTED).map(BigDecimal::intValue).orElse(0),
        item.maybeTime(TaskKeys.TAKEN_AT)
            .orElseGet(() -> item.fields(Items.DOC).time("createdAt")));
  }

  private static Optional<Instant> readMoment(Fields item, String name) {
    return item.maybeNumber(name).map(Moments::ofMillis);
  }

  static Due due(Fields item) {
    return new Due(
        Items.workspaceOf(item),
        new TaskId(Items.nameOf(item)),
        Moments.ofMillis(item.number(Items.DUE_AT)));
  }

  static Pieces signal(Key head, Signal signal) {
    return new Pieces(TaskKeys.signal(head, signal), Expiry.of(signal.at()))
        .add(Items.DOC, WriteRecord.signal(signal).values(), Pieces.LONGEST);
  }

  /// One that heard a signal names it by its key only.
  static Pieces step(Key head, Step step) {
    var plain = WriteRecord.step(step);
    return step.deed() instanceof Deed.Heard heard
        ? step(
            head, step, plain.put("deed", deed(plain).put("signal", heard.signal().key()).values()))
        : step(head, step, plain);
  }

  /// It says nothing of what the head says already.
  static Pieces lastStep(Key head, Ending ending) {
    var plain = WriteRecord.step(ending.step());
    var deed = deed(plain);
    if (deed.text("text").equals(ending.result().or(ending::error))) {
      deed.values().remove("text");
    }
    return step(head, ending.step(), plain.put("deed", deed.values()));
  }

  private static PlainObject deed(PlainObject step) {
    return step.object("deed");
  }

  private static Pieces step(Key head, Step step, PlainObject plain) {
    return new Pieces(TaskKeys.step(head, step.number()), Expiry.of(step.at()))
        .add(Items.DOC, plain.values(), Pieces.LONGEST);
  }
}
