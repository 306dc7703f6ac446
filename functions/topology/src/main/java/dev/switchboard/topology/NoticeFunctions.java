package dev.switchboard.topology;

import dev.switchboard.topology.Permission.OnTable;
import dev.switchboard.topology.Permission.Send;
import dev.switchboard.topology.Permission.TableAction;
import dev.switchboard.topology.Source.Messages;
import java.util.List;
import java.util.Set;

/// The functions that tell notices, and show how telling went.
final class NoticeFunctions {
  /// Plan notices, and note how telling went.
  static final Permission NOTE =
      new OnTable(
          Tables.NOTICES, Set.of(TableAction.GetItem, TableAction.Query, TableAction.PutItem));

  private static final Permission SEAL =
      new Permission.UseSeal(Set.of(Permission.SealAction.CLOSE, Permission.SealAction.OPEN));

  static final Function API =
      Usual.http(
          "notices",
          "dev.switchboard.lambda.notices.NoticesApiHandler",
          List.of(
              new Route("ANY", "/v1/notices"),
              new Route("ANY", "/v1/notices/{rest+}"),
              new Route("ANY", "/v1/endpoints"),
              new Route("ANY", "/v1/endpoints/{rest+}")),
          List.of(
              new OnTable(
                  Tables.DIRECTORY,
                  Set.of(
                      TableAction.GetItem,
                      TableAction.Query,
                      TableAction.UpdateItem,
                      TableAction.DeleteItem)),
              NOTE,
              new Send(Queues.NOTICES),
              SEAL));

  static final Function SENDER =
      Usual.queue(
          "notice-sender",
          "notices",
          "dev.switchboard.lambda.notices.NoticesHandler",
          new Messages(Queues.NOTICES, 1, 50),
          TimeOuts.NOTICE,
          List.of(
              new OnTable(
                  Tables.DIRECTORY,
                  Set.of(TableAction.GetItem, TableAction.Query, TableAction.UpdateItem)),
              new OnTable(Tables.DAYS, Set.of(TableAction.GetItem, TableAction.Query)),
              Usual.RECORD_CALLS,
              new OnTable(Tables.TASKS, Set.of(TableAction.GetItem, TableAction.Query)),
              NOTE,
              new Send(Queues.NOTICES),
              SEAL,
              new Permission.SendMail(),
              new Permission.ReadSecret(Secrets.TWILIO)));

  private NoticeFunctions() {}
}
