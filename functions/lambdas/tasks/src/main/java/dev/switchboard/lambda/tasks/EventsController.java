package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.time.Duration;

/// What happens to a task, as it happens.
@Controller("/v1/tasks/{id}/events")
class EventsController {
  private static final int MOST = 100;
  private static final int LONGEST_WAIT_SECONDS = 10;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private final Tasks tasks;

  EventsController(Tasks tasks) {
    this.tasks = tasks;
  }

  /// The events after this number, at most a hundred. Where there are none yet, and the task has
  /// not ended, it waits for one for so many seconds.
  @Get
  EventsJson read(
      WorkspaceId workspace,
      String id,
      @QueryValue(defaultValue = "0") int after,
      @QueryValue(defaultValue = "0") int wait) {
    if (after < 0) {
      throw ProblemException.field("after", "must be the number of an event, or 0.");
    }
    if (wait < 0 || wait > LONGEST_WAIT_SECONDS) {
      throw ProblemException.field(
          "wait", "must be 0 to %d seconds.".formatted(LONGEST_WAIT_SECONDS));
    }
    var task = TaskId.of(id).orElseThrow(() -> ProblemException.unknown("task", id));
    waitFor(workspace, task, after, Duration.ofSeconds(wait));
    return tasks
        .read(workspace, task)
        .map(history -> EventsJson.of(history, after, MOST))
        .orElseThrow(() -> ProblemException.unknown("task", id));
  }

  /// Looks at the head of the task alone.
  private void waitFor(WorkspaceId workspace, TaskId id, int after, Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < until
        && tasks
            .find(workspace, id)
            .filter(task -> task.steps() <= after && !task.status().ended())
            .isPresent()) {
      try {
        Thread.sleep(LOOK_AGAIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
