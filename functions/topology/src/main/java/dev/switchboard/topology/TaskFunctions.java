package dev.switchboard.topology;

import dev.switchboard.topology.Permission.OnTable;
import dev.switchboard.topology.Permission.Send;
import dev.switchboard.topology.Permission.TableAction;
import dev.switchboard.topology.Source.Messages;
import java.util.List;
import java.util.Set;

/// The functions that run tasks, and show them.
final class TaskFunctions {
  private static final Permission KEEP =
      new OnTable(
          Tables.TASKS,
          Set.of(
              TableAction.GetItem,
              TableAction.Query,
              TableAction.PutItem,
              TableAction.UpdateItem,
              TableAction.DeleteItem));

  static final Function API =
      Usual.http(
          "tasks",
          "dev.switchboard.lambda.tasks.TasksApiHandler",
          List.of(
              new Route("ANY", "/v1/tasks"),
              new Route("ANY", "/v1/tasks/{rest+}"),
              new Route("ANY", "/v1/workflows"),
              new Route("ANY", "/v1/workflows/{rest+}"),
              new Route("ANY", "/v1/limits"),
              new Route("ANY", "/v1/routines"),
              new Route("ANY", "/v1/routines/{rest+}"),
              new Route("ANY", "/v1/tools"),
              new Route("ANY", "/v1/tools/{rest+}"),
              new Route("ANY", "/v1/budgets"),
              new Route("ANY", "/answers/{rest+}")),
          List.of(
              new OnTable(
                  Tables.DIRECTORY,
                  Set.of(
                      TableAction.GetItem,
                      TableAction.BatchGetItem,
                      TableAction.Query,
                      TableAction.PutItem,
                      TableAction.DeleteItem)),
              KEEP,
              new Send(Queues.TASKS),
              new Permission.UseSeal(
                  Set.of(Permission.SealAction.CLOSE, Permission.SealAction.OPEN))));

  static final Function RUNNER =
      Usual.queue(
          "task-runner",
          "tasks",
          "dev.switchboard.lambda.tasks.TasksHandler",
          new Messages(Queues.TASKS, 1, 100),
          TimeOuts.TASK,
          List.of(
              new OnTable(
                  Tables.DIRECTORY,
                  Set.of(TableAction.GetItem, TableAction.BatchGetItem, TableAction.Query)),
              KEEP,
              Usual.RECORD_CALLS,
              NoticeFunctions.NOTE,
              Usual.BOOK,
              new Send(Queues.BOOKINGS),
              new Send(Queues.TASKS),
              new Send(Queues.NOTICES),
              new Permission.AskBedrock(),
              new Permission.UseSeal(Set.of(Permission.SealAction.OPEN)),
              new Permission.ReadSecret(Secrets.MODEL)));

  private TaskFunctions() {}
}
