package dev.switchboard.domain.workflow;

import dev.switchboard.domain.reasoning.ReadJson;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a run with all its parts, one read each.
public final class ReadRun {
  private final Tasks tasks;
  private final ReadJson json;

  public ReadRun(Tasks tasks, ReadJson json) {
    this.tasks = tasks;
    this.json = json;
  }

  /// Empty where there is no task of this id, or it is something else than a run.
  public Optional<Run> read(WorkspaceId workspace, TaskId id) {
    return tasks
        .read(workspace, id)
        .filter(history -> isWorkflow(history.task()))
        .map(history -> run(workspace, name(history.task()), history));
  }

  private static String name(Task task) {
    return task.order()
        .parent()
        .map(parent -> parent.branch())
        .orElseGet(() -> String.valueOf(task.order().inputs().getOrDefault("workflow", "run")));
  }

  private static boolean isWorkflow(Task task) {
    return task.order().kind().equals(WorkflowWork.KIND);
  }

  private Run run(WorkspaceId workspace, String name, History history) {
    var task = history.task();
    boolean workflow = isWorkflow(task);
    var parts =
        workflow
            ? history.branches(_ -> true).stream().map(each -> part(workspace, each)).toList()
            : List.<Run>of();
    return new Run(
        name,
        task.id(),
        pattern(task),
        task.status(),
        workflow ? parts.stream().map(Run::used).reduce(Used.NONE, Used::plus) : task.used(),
        Optional.of(task.order().createdAt()),
        Optional.of(task.updatedAt()).filter(_ -> task.status().ended()),
        task.result().map(text -> workflow ? Result.answer(text, json) : text),
        task.result(),
        task.error(),
        parts);
  }

  private Run part(WorkspaceId workspace, Deed.Branch branch) {
    return tasks
        .read(workspace, branch.task())
        .map(history -> run(workspace, branch.name(), history))
        .orElseGet(() -> notYet(branch));
  }

  /// It is recorded that it begins, and is about to be submitted.
  private static Run notYet(Deed.Branch branch) {
    return new Run(
        branch.name(),
        branch.task(),
        "",
        TaskStatus.QUEUED,
        Used.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static String pattern(Task task) {
    return task.order().inputs().get("node") instanceof Map<?, ?> node
        ? String.valueOf(node.get("type"))
        : "ask";
  }
}
