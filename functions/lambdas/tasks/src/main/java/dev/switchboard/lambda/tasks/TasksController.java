package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.Page;
import dev.switchboard.adapter.http.Paging;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.adapter.http.RequestKeys;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.task.SubmitTask;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The tasks of a workspace. Branches of others are not listed.
@Controller("/v1/tasks")
class TasksController {
  static final List<String> KINDS = List.of("model", "http");

  private final Tasks tasks;
  private final SubmitTask submit;
  private final ReadWish readWish;
  private final RequestKeys requestKeys;

  TasksController(Tasks tasks, SubmitTask submit, AgentDirectory agents, RandomGenerator random) {
    this.tasks = tasks;
    this.submit = submit;
    this.readWish = new ReadWish(agents, KINDS);
    this.requestKeys = new RequestKeys(random);
  }

  @Get
  Page<TaskJson> list(WorkspaceId workspace, Paging paging) {
    return paging.page(
        (before, limit) -> tasks.list(workspace, before, limit),
        task -> task.order().createdAt(),
        TaskJson::of);
  }

  /// Accepts it, and answers before anything is done. A repeat under the same `Idempotency-Key`
  /// gets the same task.
  @Post
  HttpResponse<TaskJson> submit(
      WorkspaceId workspace,
      @Header(RequestKeys.HEADER) @Nullable String key,
      @Body @Valid TaskWishJson sent) {
    var request = readWish.read(workspace, sent, requestKeys.of(key));
    var accepted = TaskJson.of(submit.submit(workspace, request));
    return HttpResponse.accepted(URI.create("/v1/tasks/" + accepted.id())).body(accepted);
  }

  @Get("/{id}")
  TaskJson read(WorkspaceId workspace, String id) {
    return TaskId.of(id)
        .flatMap(known -> tasks.find(workspace, known))
        .map(TaskJson::of)
        .orElseThrow(() -> ProblemException.unknown("task", id));
  }
}
