package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.adapter.http.RequestKeys;
import dev.switchboard.domain.task.AnswerQuestion;
import dev.switchboard.domain.task.AnswerQuestion.Outcome;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.SignalTask;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What an owner has a task do. It is accepted at once and obeyed by whoever has the task: before
/// its next step, or within a heartbeat where it is called off.
@Controller("/v1/tasks/{id}")
class SignalsController {
  private final Tasks tasks;
  private final SignalTask signal;
  private final AnswerQuestion answer;
  private final RequestKeys requestKeys;
  private final InstantSource clock;

  SignalsController(Tasks tasks, SignalTask signal, RandomGenerator random, InstantSource clock) {
    this.tasks = tasks;
    this.signal = signal;
    this.answer = new AnswerQuestion(tasks, signal, clock);
    this.requestKeys = new RequestKeys(random);
    this.clock = clock;
  }

  @Post("/cancel")
  HttpResponse<TaskJson> cancel(WorkspaceId workspace, String id, @Body @Nullable WhyJson why) {
    var words = Optional.ofNullable(why).map(WhyJson::why).orElse("The owner called it off.");
    return leave(workspace, id, new Signal.Cancel(words, clock.instant()));
  }

  @Post("/pause")
  HttpResponse<TaskJson> pause(
      WorkspaceId workspace, String id, @Header(RequestKeys.HEADER) @Nullable String key) {
    return leave(workspace, id, new Signal.Pause(requestKeys.of(key), clock.instant()));
  }

  @Post("/resume")
  HttpResponse<TaskJson> resume(
      WorkspaceId workspace, String id, @Header(RequestKeys.HEADER) @Nullable String key) {
    return leave(workspace, id, new Signal.Resume(requestKeys.of(key), clock.instant()));
  }

  /// The first answer to a question counts.
  @Post("/answers")
  HttpResponse<TaskJson> answer(WorkspaceId workspace, String id, @Body @Valid AnswerJson sent) {
    int question = Fields.given("question", sent.question());
    var value = Fields.given("value", sent.value());
    var task = known(id);
    return switch (answer.answer(workspace, task, question, value, "api")) {
      case Outcome.Accepted _ -> accepted(workspace, task);
      case Outcome.Misfit misfit -> throw ProblemException.field("value", misfit.why() + ".");
      case Outcome.NotAsked _ ->
          throw new ProblemException(
              HttpStatus.CONFLICT,
              "Question %d of task %s is not open (any more).".formatted(question, id));
      case Outcome.Ended _ -> throw ended(id);
      case Outcome.Unknown _ -> throw ProblemException.unknown("task", id);
    };
  }

  private HttpResponse<TaskJson> leave(WorkspaceId workspace, String id, Signal what) {
    var task = known(id);
    return switch (signal.signal(workspace, task, what)) {
      case LEFT -> accepted(workspace, task);
      case ENDED -> throw ended(id);
      case UNKNOWN -> throw ProblemException.unknown("task", id);
    };
  }

  private HttpResponse<TaskJson> accepted(WorkspaceId workspace, TaskId id) {
    return tasks
        .find(workspace, id)
        .map(task -> HttpResponse.accepted().body(TaskJson.of(task)))
        .orElseThrow(() -> ProblemException.unknown("task", id.value()));
  }

  private static TaskId known(String id) {
    return TaskId.of(id).orElseThrow(() -> ProblemException.unknown("task", id));
  }

  private static ProblemException ended(String id) {
    return new ProblemException(
        HttpStatus.CONFLICT, "Task %s has ended, and obeys nothing any more.".formatted(id));
  }
}
