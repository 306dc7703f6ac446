package dev.switchboard.lambda.tasks;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.switchboard.adapter.http.WarmContext;
import dev.switchboard.adapter.log.Measures;
import dev.switchboard.adapter.snapshot.Priming;
import dev.switchboard.adapter.sqs.Batch;
import dev.switchboard.adapter.sqs.Parking;
import dev.switchboard.adapter.sqs.TaskMessage;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.task.RunTask;
import dev.switchboard.domain.task.SweepRoutines;
import dev.switchboard.domain.task.SweepTasks;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Measure;
import dev.switchboard.topology.Schedules;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// Drains the queue of tasks: runs the one that a message names, or looks after those that were
/// left behind.
public final class TasksHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
  private static final Duration MARGIN = Duration.ofSeconds(10);

  @Inject RunTask runTask;
  @Inject SweepTasks sweepTasks;
  @Inject SweepRoutines sweepRoutines;
  @Inject FaultLog faults;
  @Inject Parking parking;
  @Inject Measures measures;
  @Inject InstantSource clock;

  /// For Lambda, which configures by environment variables.
  public TasksHandler() {
    this(Map.of());
    Priming.message(TasksHandler::new, Schedules.SWEEP);
  }

  /// For a process that holds several functions, each with properties of its own.
  public TasksHandler(Map<String, Object> properties) {
    super(WarmContext.builder(properties));
  }

  @Override
  public SQSBatchResponse execute(SQSEvent event) {
    return new Batch<>(
            Functions.TASK_RUNNER.name(), TaskMessage::read, this::handle, faults, parking)
        .drain(event);
  }

  private void handle(TaskMessage message) {
    switch (message) {
      case TaskMessage.Run run -> runTask.run(run.workspace(), run.task(), shiftEnds());
      case TaskMessage.Sweep _ -> {
        measures.count(Measure.TASKS_OVERDUE, sweepTasks.sweep().overdue());
        sweepRoutines.sweep();
      }
    }
  }

  /// A message is the only one of its batch, so its worker has the whole time of the function, but
  /// for what it needs to give the task up.
  private Instant shiftEnds() {
    return clock.instant().plus(Functions.TASK_RUNNER.timeOut()).minus(MARGIN);
  }
}
