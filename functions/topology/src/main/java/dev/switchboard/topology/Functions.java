package dev.switchboard.topology;

import static dev.switchboard.topology.Permission.TableAction.BatchGetItem;
import static dev.switchboard.topology.Permission.TableAction.DeleteItem;
import static dev.switchboard.topology.Permission.TableAction.GetItem;
import static dev.switchboard.topology.Permission.TableAction.PutItem;
import static dev.switchboard.topology.Permission.TableAction.Query;
import static dev.switchboard.topology.Permission.TableAction.UpdateItem;

import dev.switchboard.topology.Permission.OnTable;
import dev.switchboard.topology.Permission.Send;
import dev.switchboard.topology.Permission.TableAction;
import dev.switchboard.topology.Source.Messages;
import java.util.List;
import java.util.Set;

/// Every function, what calls it and what it may do.
public final class Functions {
  public static final Function WEBHOOK =
      Usual.http(
          "webhook",
          "dev.switchboard.lambda.webhook.WebhookHandler",
          List.of(new Route("POST", "/webhooks/{channel}/{workspace}")),
          List.of(
              Usual.READ_DIRECTORY,
              Usual.BOOK,
              new OnTable(
                  Tables.TASKS,
                  Set.of(
                      TableAction.GetItem,
                      TableAction.Query,
                      TableAction.PutItem,
                      TableAction.UpdateItem)),
              new Send(Queues.CALLS),
              new Send(Queues.BOOKINGS),
              new Send(Queues.TASKS),
              new Permission.UseSeal(Set.of(Permission.SealAction.OPEN))));

  public static final Function AGENTS =
      Usual.http(
          "agents",
          "dev.switchboard.lambda.agents.AgentsHandler",
          List.of(
              new Route("ANY", "/v1/agents"),
              new Route("ANY", "/v1/agents/{rest+}"),
              new Route("ANY", "/v1/workspace"),
              new Route("ANY", "/v1/workspace/models")),
          List.of(
              new OnTable(
                  Tables.DIRECTORY,
                  Set.of(
                      TableAction.GetItem,
                      TableAction.BatchGetItem,
                      TableAction.Query,
                      TableAction.PutItem,
                      TableAction.UpdateItem,
                      TableAction.DeleteItem)),
              new Permission.UseSeal(
                  Set.of(Permission.SealAction.CLOSE, Permission.SealAction.OPEN))));

  public static final Function BOOKING =
      Usual.http(
          "booking",
          "dev.switchboard.lambda.booking.BookingHandler",
          List.of(
              new Route("ANY", "/v1/calendars"),
              new Route("ANY", "/v1/calendars/{rest+}"),
              new Route("ANY", "/v1/teams"),
              new Route("ANY", "/v1/teams/{rest+}"),
              new Route("ANY", "/v1/holds"),
              new Route("ANY", "/v1/holds/{rest+}"),
              new Route("ANY", "/v1/appointments"),
              new Route("ANY", "/v1/appointments/{rest+}")),
          List.of(
              new OnTable(
                  Tables.DIRECTORY,
                  Set.of(GetItem, BatchGetItem, Query, PutItem, UpdateItem, DeleteItem)),
              Usual.BOOK,
              new Send(Queues.BOOKINGS)));

  public static final Function BOOKING_FOLLOW_UPS =
      Usual.queue(
          "booking-follow-ups",
          "booking",
          "dev.switchboard.lambda.booking.FollowUpsHandler",
          new Messages(Queues.BOOKINGS, 10, 20),
          TimeOuts.QUEUE,
          List.of(
              Usual.READ_DIRECTORY,
              LinkFunctions.KEEP,
              Usual.RECORD_CALLS,
              NoticeFunctions.NOTE,
              new Send(Queues.BOOKINGS),
              new Send(Queues.NOTICES),
              new Send(Queues.LINKS)));

  public static final Function TASKS = TaskFunctions.API;

  public static final Function TASK_RUNNER = TaskFunctions.RUNNER;

  public static final Function CALLS = CallFunctions.API;

  public static final Function CALL_RECORDER = CallFunctions.RECORDER;

  public static final Function NOTICES = NoticeFunctions.API;

  public static final Function NOTICE_SENDER = NoticeFunctions.SENDER;

  public static final Function LINKS = LinkFunctions.API;

  public static final Function LINK_WORKER = LinkFunctions.WORKER;

  public static final List<Function> ALL =
      List.of(
          WEBHOOK,
          AGENTS,
          BOOKING,
          BOOKING_FOLLOW_UPS,
          TASKS,
          TASK_RUNNER,
          CALLS,
          CALL_RECORDER,
          NOTICES,
          NOTICE_SENDER,
          LINKS,
          LINK_WORKER);

  private Functions() {}
}
