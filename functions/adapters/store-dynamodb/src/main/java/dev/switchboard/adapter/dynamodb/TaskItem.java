package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.task.Origin;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.task.Tasks.Due;
import dev.switchboard.domain.task.Telling;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How a task is stored. Its steps are items of their own.
final class TaskItem {
  private TaskItem() {}

  static Fields of(WorkspaceId workspace, Task task) {
    var item =
        new Fields()
            .put(Items.AGENT, task.agent().value())
            .put("kind", task.kind())
            .put("words", task.words())
            .put("inputs", task.inputs())
            .put("origin", origin(task.origin()))
            .put(Items.STATUS, task.status().name())
            .put(Items.FENCE, task.fence())
            .put(Items.ATTEMPTS, task.attempts())
            .putText("result", task.result())
            .putText("error", task.error())
            .put("tellings", tellings(task.tellings()))
            .put("createdAt", task.createdAt())
            .put(Items.UPDATED_AT, task.updatedAt())
            .put(Items.EXPIRES_AT, Expiry.of(task.createdAt()));
    task.leaseUntil().ifPresent(until -> item.put(Items.LEASE_UNTIL, Moments.millis(until)));
    return indexed(item, workspace, task);
  }

  private static Fields indexed(Fields item, WorkspaceId workspace, Task task) {
    task.dueAt()
        .ifPresent(due ->
            item.put(Items.DUE_SHARD, Items.DUE_TASKS).put(Items.DUE_AT, Moments.millis(due)));
    task.origin()
        .caller()
        .ifPresent(number -> item.put(Items.CALLER_OF, Items.caller(workspace, number)));
    return item.put(Items.NEWEST_OF, Items.of(workspace))
        .put(Items.NEWEST_AT, Moments.text(task.createdAt()) + "#" + task.id());
  }

  private static Fields origin(Origin origin) {
    return new Fields()
        .put("channel", origin.channel())
        .putText("call", origin.call())
        .putText("caller", origin.caller())
        .putText("controlUrl", origin.controlUrl());
  }

  static Map<String, Object> tellings(Map<String, Telling> tellings) {
    var byRoute = new Fields();
    tellings.forEach((route, telling) ->
        byRoute.put(
            route,
            new Fields()
                .put("state", telling.state().name())
                .put("attempts", telling.attempts())
                .put("detail", telling.detail())));
    return byRoute.values();
  }

  static Task read(Fields item, List<Step> steps) {
    return new Task(
        new TaskId(Items.nameOf(item)),
        new AgentId(item.text(Items.AGENT)),
        item.text("kind"),
        item.text("words"),
        item.map("inputs"),
        readOrigin(item.fields("origin")),
        TaskStatus.valueOf(item.text(Items.STATUS)),
        item.number(Items.FENCE).longValue(),
        item.maybeNumber(Items.LEASE_UNTIL).map(Moments::ofMillis),
        item.number(Items.ATTEMPTS).intValue(),
        item.maybeText("result"),
        item.maybeText("error"),
        steps,
        readTellings(item.fields("tellings")),
        item.time("createdAt"),
        item.time(Items.UPDATED_AT),
        item.maybeNumber(Items.DUE_AT).map(Moments::ofMillis));
  }

  private static Origin readOrigin(Fields fields) {
    return new Origin(
        fields.text("channel"),
        fields.maybeText("call"),
        fields.maybeText("caller"),
        fields.maybeText("controlUrl"));
  }

  private static Map<String, Telling> readTellings(Fields byRoute) {
    return byRoute.values().keySet().stream()
        .collect(Collectors.toMap(route -> route, route -> readTelling(byRoute.fields(route))));
  }

  private static Telling readTelling(Fields fields) {
    return new Telling(
        Telling.State.valueOf(fields.text("state")),
        fields.number("attempts").intValue(),
        fields.text("detail"));
  }

  static Due due(Fields item) {
    return new Due(Items.workspaceOf(item), new TaskId(Items.nameOf(item)));
  }

  static Fields step(Step step) {
    return new Fields()
        .put("number", step.number())
        .put("attempt", step.attempt())
        .put("name", step.name())
        .put("detail", step.detail())
        .put(Items.AT, step.at())
        .put(Items.EXPIRES_AT, Expiry.of(step.at()));
  }

  static Step readStep(Fields item) {
    return new Step(
        item.number("number").intValue(),
        item.number("attempt").longValue(),
        item.text("name"),
        item.text("detail"),
        item.time(Items.AT));
  }
}
