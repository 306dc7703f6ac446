package dev.switchboard.topology;

import dev.switchboard.topology.Permission.OnTable;
import dev.switchboard.topology.Permission.ReadSecret;
import dev.switchboard.topology.Permission.SealAction;
import dev.switchboard.topology.Permission.Send;
import dev.switchboard.topology.Permission.TableAction;
import dev.switchboard.topology.Permission.UseSeal;
import dev.switchboard.topology.Source.Http;
import dev.switchboard.topology.Source.Messages;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The functions that keep calendars in step with others.
public final class LinkFunctions {
  private static final String MODULE = "links";
  private static final int MEMORY = 1024;

  /// What is remembered of links, and the days that they change.
  static final Permission KEEP =
      new OnTable(
          Tables.DAYS,
          Set.of(
              TableAction.GetItem,
              TableAction.BatchGetItem,
              TableAction.Query,
              TableAction.PutItem,
              TableAction.UpdateItem,
              TableAction.DeleteItem,
              TableAction.ConditionCheckItem));

  private static final Permission READ_DIRECTORY =
      new OnTable(
          Tables.DIRECTORY,
          Set.of(TableAction.GetItem, TableAction.BatchGetItem, TableAction.Query));

  private static final Permission SEAL = new UseSeal(Set.of(SealAction.CLOSE, SealAction.OPEN));

  private static final Permission READ_MICROSOFT = new ReadSecret(Secrets.MICROSOFT);

  public static final Function API =
      new Function(
          "links",
          MODULE,
          "dev.switchboard.lambda.links.LinksApiHandler",
          MEMORY,
          TimeOuts.HTTP,
          new Http(
              List.of(
                  new Route("GET", "/v1/calendars/{id}/link"),
                  new Route("POST", "/v1/calendars/{id}/link/reconcile"),
                  new Route("ANY", "/v1/calendars/{id}/connect/microsoft"),
                  new Route("GET", "/connect/microsoft/answer"),
                  new Route("POST", "/webhooks/microsoft/{workspace}/{calendar}"))),
          List.of(READ_DIRECTORY, KEEP, new Send(Queues.LINKS), SEAL, READ_MICROSOFT),
          Map.of());

  public static final Function WORKER =
      new Function(
          "link-worker",
          MODULE,
          "dev.switchboard.lambda.links.LinksHandler",
          MEMORY,
          TimeOuts.LINK,
          new Messages(Queues.LINKS, 1, 10),
          List.of(
              READ_DIRECTORY,
              KEEP,
              NoticeFunctions.NOTE,
              new Send(Queues.LINKS),
              new Send(Queues.BOOKINGS),
              new Send(Queues.NOTICES),
              SEAL,
              READ_MICROSOFT),
          Map.of());

  private LinkFunctions() {}
}
