package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.adapter.snapshot.Priming;
import dev.switchboard.topology.Functions;
import java.util.Map;

/// Answers `/v1/tasks`.
public final class TasksApiHandler extends RestDoor {
  /// For Lambda, which configures by environment variables.
  public TasksApiHandler() {
    this(Map.of());
    Priming.request(TasksApiHandler::new, "GET", "/v1/tasks");
  }

  /// For a process that holds several functions, each with properties of its own.
  public TasksApiHandler(Map<String, Object> properties) {
    super(Functions.TASKS.name(), properties);
  }
}
