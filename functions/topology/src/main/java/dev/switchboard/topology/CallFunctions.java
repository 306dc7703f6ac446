package dev.switchboard.topology;

import dev.switchboard.topology.Permission.OnTable;
import dev.switchboard.topology.Permission.TableAction;
import dev.switchboard.topology.Source.Messages;
import java.util.List;
import java.util.Set;

/// The functions that record calls, and show them.
final class CallFunctions {
  static final Function API =
      Usual.http(
          "calls",
          "dev.switchboard.lambda.calls.CallsApiHandler",
          List.of(new Route("ANY", "/v1/calls"), new Route("ANY", "/v1/calls/{rest+}")),
          List.of(
              Usual.READ_DIRECTORY,
              new OnTable(Tables.CALLS, Set.of(TableAction.GetItem, TableAction.Query))));

  static final Function RECORDER =
      Usual.queue(
          "call-recorder",
          "calls",
          "dev.switchboard.lambda.calls.CallsHandler",
          new Messages(Queues.CALLS, 10, 50),
          TimeOuts.QUEUE,
          List.of(Usual.RECORD_CALLS));

  private CallFunctions() {}
}
