package dev.switchboard.topology;

import dev.switchboard.topology.Table.Index;
import dev.switchboard.topology.Table.Key;
import dev.switchboard.topology.Table.Type;
import java.util.List;
import java.util.Optional;

/// Every table. The workspace begins every partition key.
public final class Tables {
  private static final Key PK = new Key("pk", Type.TEXT);
  private static final Key SK = new Key("sk", Type.TEXT);

  /// By when something has to be looked after. Only items with something left to do are in it.
  public static final Index DUE =
      new Index("due", new Key("dueShard", Type.TEXT), new Key("dueAt", Type.NUMBER), false);

  /// Among how many keys of `DUE` tasks are spread, each of which bears 1,000 writes a second. It
  /// may rise; were it less, those under the last keys would not be found.
  public static final int SHARDS_OF_TASKS = 4;

  /// The newest items of a workspace.
  public static final Index NEWEST =
      new Index("newest", new Key("newestOf", Type.TEXT), new Key("newestAt", Type.TEXT), true);

  /// The newest tasks of a caller.
  public static final Index BY_CALLER =
      new Index("byCaller", new Key("callerOf", Type.TEXT), new Key("newestAt", Type.TEXT), true);

  /// Workspaces, API keys, agents and their bindings, calendars: what changes seldom and is read
  /// often.
  public static final Table DIRECTORY = new Table("directory", PK, SK, List.of(), Optional.empty());

  /// Days of calendars, who waits for a time of them, and what keeps them in step with others.
  public static final Table DAYS =
      new Table("days", PK, SK, List.of(DUE), Optional.of("expiresAt"));

  /// Tasks and their steps.
  public static final Table TASKS =
      new Table("tasks", PK, SK, List.of(DUE, NEWEST, BY_CALLER), Optional.of("expiresAt"));

  /// Calls and their facts.
  public static final Table CALLS =
      new Table("calls", PK, SK, List.of(NEWEST), Optional.of("expiresAt"));

  /// Notices that are planned, and how telling went.
  public static final Table NOTICES =
      new Table("notices", PK, SK, List.of(DUE, NEWEST), Optional.of("expiresAt"));

  public static final List<Table> ALL = List.of(DIRECTORY, DAYS, TASKS, CALLS, NOTICES);

  private Tables() {}
}
