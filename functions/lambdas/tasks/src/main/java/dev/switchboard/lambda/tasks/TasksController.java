package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.Page;
import dev.switchboard.adapter.http.Paging;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/// The tasks of a workspace. In a list they come without their steps.
@Controller("/v1/tasks")
class TasksController {
  private final Tasks tasks;

  TasksController(Tasks tasks) {
    this.tasks = tasks;
  }

  @Get
  Page<TaskJson> list(WorkspaceId workspace, Paging paging) {
    return paging.page(
        (before, limit) -> tasks.list(workspace, before, limit), Task::createdAt, TaskJson::of);
  }

  @Get("/{id}")
  TaskJson read(WorkspaceId workspace, String id) {
    return TaskId.of(id)
        .flatMap(known -> tasks.find(workspace, known))
        .map(TaskJson::of)
        .orElseThrow(() -> ProblemException.unknown("task", id));
  }
}
