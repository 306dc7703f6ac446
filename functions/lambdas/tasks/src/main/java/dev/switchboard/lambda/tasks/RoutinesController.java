package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.Page;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.adapter.http.RequestKeys;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.task.ChangeRoutine;
import dev.switchboard.domain.task.MakeRoutine;
import dev.switchboard.domain.task.MakeRoutine.Outcome;
import dev.switchboard.domain.task.Routine;
import dev.switchboard.domain.task.Routines;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What is wanted again and again. Each time it comes, it is a task of its own.
@Controller("/v1/routines")
class RoutinesController {
  private final Routines routines;
  private final MakeRoutine makeRoutine;
  private final ChangeRoutine changeRoutine;
  private final ReadRoutine reading;
  private final RequestKeys requestKeys;

  RoutinesController(
      Routines routines, AgentDirectory agents, RandomGenerator random, InstantSource clock) {
    this.routines = routines;
    this.makeRoutine = new MakeRoutine(routines, clock);
    this.changeRoutine = new ChangeRoutine(routines, clock);
    this.reading = new ReadRoutine(new ReadWish(agents, TasksController.KINDS), clock);
    this.requestKeys = new RequestKeys(random);
  }

  @Get
  Page<RoutineJson> list(WorkspaceId workspace) {
    return Page.whole(routines.list(workspace).stream().map(RoutineJson::of).toList());
  }

  @Get("/{id}")
  RoutineJson read(WorkspaceId workspace, String id) {
    return routines.find(workspace, known(id)).map(RoutineJson::of).orElseThrow(() -> unknown(id));
  }

  /// Makes one. A repeat under the same `Idempotency-Key`, without an id, gets the same one.
  @Post
  HttpResponse<RoutineJson> make(
      WorkspaceId workspace,
      @Header(RequestKeys.HEADER) @Nullable String key,
      @Body @Valid RoutineJson sent) {
    var id =
        Optional.ofNullable(sent.id())
            .map(text ->
                Fields.form(
                    "id", text, Routine.Id::of, "1 to 40 letters, digits, hyphens and underscores"))
            .orElseGet(() -> ofRequest(requestKeys.of(key)));
    var wanted =
        new Routine(
            id,
            reading.wanted(workspace, sent),
            reading.recurrence(sent.recurrence()),
            Boolean.TRUE.equals(sent.paused()),
            Optional.empty(),
            0);
    return switch (makeRoutine.make(workspace, wanted)) {
      case Outcome.Made made -> created(made.routine());
      case Outcome.Known known when sent.id() == null -> created(known.routine());
      case Outcome.Known _ -> throw conflict("There is a routine %s already.".formatted(id));
      case Outcome.TooMany _ ->
          throw conflict("A workspace has at most %d routines.".formatted(Routine.MOST));
    };
  }

  /// Replaces what it wants and when; it stays paused, or goes on, where that is not sent.
  @Put("/{id}")
  RoutineJson replace(WorkspaceId workspace, String id, @Body @Valid RoutineJson sent) {
    if (sent.id() != null && !sent.id().equals(id)) {
      throw ProblemException.field("id", "must be that of the path, or not given.");
    }
    var wanted = reading.wanted(workspace, sent);
    var times = reading.recurrence(sent.recurrence());
    return change(
        workspace,
        id,
        routine ->
            routine
                .wanting(wanted, times)
                .paused(Optional.ofNullable(sent.paused()).orElse(routine.paused())));
  }

  @Post("/{id}/pause")
  RoutineJson pause(WorkspaceId workspace, String id) {
    return change(workspace, id, routine -> routine.paused(true));
  }

  /// From now on; what was missed meanwhile is not caught up on.
  @Post("/{id}/resume")
  RoutineJson resume(WorkspaceId workspace, String id) {
    return change(workspace, id, routine -> routine.paused(false));
  }

  /// Tasks that it led to already go on.
  @Delete("/{id}")
  HttpResponse<Void> delete(WorkspaceId workspace, String id) {
    var known = known(id);
    if (routines.find(workspace, known).isEmpty()) {
      throw unknown(id);
    }
    routines.remove(workspace, known);
    return HttpResponse.noContent();
  }

  private RoutineJson change(WorkspaceId workspace, String id, UnaryOperator<Routine> change) {
    return changeRoutine
        .change(workspace, known(id), change)
        .map(RoutineJson::of)
        .orElseThrow(() -> unknown(id));
  }

  private static Routine.Id ofRequest(String requestKey) {
    return new Routine.Id(TaskId.ofRequest(requestKey).value().replace("task_", "routine_"));
  }

  private static HttpResponse<RoutineJson> created(Routine routine) {
    return HttpResponse.created(
        RoutineJson.of(routine), URI.create("/v1/routines/" + routine.id()));
  }

  private static Routine.Id known(String id) {
    return Routine.Id.of(id).orElseThrow(() -> unknown(id));
  }

  private static ProblemException conflict(String detail) {
    return new ProblemException(HttpStatus.CONFLICT, detail);
  }

  private static ProblemException unknown(String id) {
    return ProblemException.unknown("routine", id);
  }
}
