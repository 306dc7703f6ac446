package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.log.Measures;
import dev.switchboard.adapter.secrets.Seals;
import dev.switchboard.adapter.sqs.Parking;
import dev.switchboard.adapter.sqs.SqsQueues;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.task.Accounts;
import dev.switchboard.domain.task.AnswerLink;
import dev.switchboard.domain.task.Routines;
import dev.switchboard.domain.task.SignalTask;
import dev.switchboard.domain.task.SubmitTask;
import dev.switchboard.domain.task.SweepRoutines;
import dev.switchboard.domain.task.SweepTasks;
import dev.switchboard.domain.task.TaskQueue;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.task.Turnstile;
import dev.switchboard.domain.workflow.Workflows;
import dev.switchboard.domain.workspace.Workspaces;
import dev.switchboard.topology.Queues;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.slf4j.LoggerFactory;

/// Puts both doors together: which store and queue stand behind them. What work is made of is in
/// `Workshop`.
@Factory
final class Wiring {
  private final InstantSource clock = InstantSource.system();

  @Singleton
  DynamoDbStore store(PropertyResolver settings) {
    return DynamoDbStore.configured(name -> settings.getProperty(name, String.class), clock);
  }

  @Singleton
  SqsQueues queues(PropertyResolver settings) {
    return SqsQueues.configured(name -> settings.getProperty(name, String.class));
  }

  /// Where the queue's door parks what will never be done.
  @Singleton
  Parking parking(SqsQueues queues) {
    return queues.parking(Queues.TASKS, clock);
  }

  @Singleton
  Workspaces workspaces(DynamoDbStore store) {
    return store.workspaces();
  }

  @Singleton
  Tasks tasks(DynamoDbStore store) {
    return store.tasks();
  }

  @Singleton
  Workflows workflows(DynamoDbStore store) {
    return store.workflows();
  }

  @Singleton
  AgentDirectory agents(DynamoDbStore store) {
    return store.agents();
  }

  @Singleton
  Accounts accounts(DynamoDbStore store) {
    return store.dispatching().accounts();
  }

  @Singleton
  SubmitTask submitTask(Tasks tasks, TaskQueue queue) {
    return new SubmitTask(tasks, queue, clock);
  }

  @Singleton
  SignalTask signalTask(Tasks tasks, TaskQueue queue) {
    return new SignalTask(tasks, queue);
  }

  @Singleton
  AnswerLink answerLink(PropertyResolver settings) {
    return new AnswerLink(Seals.late(name -> settings.getProperty(name, String.class), clock));
  }

  @Singleton
  Turnstile turnstile(DynamoDbStore store, SqsQueues queues) {
    var dispatching = store.dispatching();
    return new Turnstile(dispatching.gates(), dispatching.line(), queues.tasks(), clock);
  }

  @Singleton
  RandomGenerator random() {
    return new SecureRandom();
  }

  @Singleton
  SweepTasks sweepTasks(Tasks tasks, TaskQueue queue) {
    return new SweepTasks(tasks, queue, clock);
  }

  @Singleton
  Routines routines(DynamoDbStore store) {
    return store.dispatching().routines();
  }

  @Singleton
  SweepRoutines sweepRoutines(Routines routines, SubmitTask submit) {
    return new SweepRoutines(routines, submit, clock);
  }

  @Singleton
  Measures measures(PropertyResolver settings) {
    var prefix = settings.getProperty("switchboard.prefix", String.class).orElse("");
    return Measures.of(prefix, clock);
  }

  @Singleton
  FaultLog faults() {
    var log = LoggerFactory.getLogger("tasks");
    return (where, fault) -> log.error("{} failed", where, fault);
  }
}
