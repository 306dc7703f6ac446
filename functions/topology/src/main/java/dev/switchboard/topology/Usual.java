package dev.switchboard.topology;

import dev.switchboard.topology.Permission.OnTable;
import dev.switchboard.topology.Permission.TableAction;
import dev.switchboard.topology.Source.Http;
import dev.switchboard.topology.Source.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What most functions are like. It refers to no function, so that whichever class of functions is
/// asked first, by whichever process, finds all that it is made of.
final class Usual {
  private static final int MEMORY = 1024;

  static final Permission READ_DIRECTORY =
      new OnTable(Tables.DIRECTORY, Set.of(TableAction.GetItem, TableAction.BatchGetItem));

  static final Permission RECORD_CALLS =
      new OnTable(
          Tables.CALLS,
          Set.of(
              TableAction.GetItem, TableAction.Query, TableAction.PutItem, TableAction.UpdateItem));

  static final Permission BOOK =
      new OnTable(
          Tables.DAYS,
          Set.of(
              TableAction.GetItem,
              TableAction.Query,
              TableAction.PutItem,
              TableAction.UpdateItem,
              TableAction.DeleteItem,
              TableAction.ConditionCheckItem));

  private Usual() {}

  static Function http(
      String name, String handler, List<Route> routes, List<Permission> permissions) {
    return new Function(
        name, name, handler, MEMORY, TimeOuts.HTTP, new Http(routes), permissions, Map.of());
  }

  static Function queue(
      String name,
      String module,
      String handler,
      Messages messages,
      Duration timeOut,
      List<Permission> permissions) {
    return new Function(name, module, handler, MEMORY, timeOut, messages, permissions, Map.of());
  }
}
