package dev.switchboard.lambda.tasks;

import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.plain.WriteRecord;
import dev.switchboard.lambda.tasks.TaskJson.UsedJson;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What was done for a task, in order.
///
/// @param status the task's, as it is now
/// @param next where to go on: the `after` of the next request
@Serdeable
record EventsJson(List<EventJson> items, String status, int next) {
  /// One thing that was done.
  ///
  /// @param what its `kind` is `thought`, `returned`, `noted`, `starting`, `asked`, `unanswered`,
  ///   `begun`, `heard`, `tried` or `finished`; the rest depends on it
  @Serdeable
  record EventJson(int number, Instant at, Map<String, Object> what, UsedJson used) {
    static EventJson of(Step step) {
      return new EventJson(
          step.number(),
          step.at(),
          WriteRecord.deed(step.deed()).values(),
          UsedJson.of(step.used()));
    }
  }

  static EventsJson of(History history, int after, int most) {
    var items = history.after(after).stream().limit(most).map(EventJson::of).toList();
    int next = items.isEmpty() ? after : items.getLast().number();
    return new EventsJson(items, TaskJson.status(history.task()), next);
  }
}
