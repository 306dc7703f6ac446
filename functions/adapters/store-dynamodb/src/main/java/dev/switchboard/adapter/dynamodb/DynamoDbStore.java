package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.Teams;
import dev.switchboard.domain.conversation.Calls;
import dev.switchboard.domain.feed.Feeds;
import dev.switchboard.domain.notice.Endpoints;
import dev.switchboard.domain.notice.Notices;
import dev.switchboard.domain.reasoning.Lineups;
import dev.switchboard.domain.reminder.Reminders;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.waiting.WaitingList;
import dev.switchboard.domain.workflow.Workflows;
import dev.switchboard.domain.workspace.Seal;
import dev.switchboard.domain.workspace.Workspaces;
import dev.switchboard.topology.Tables;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Everything that is remembered. One store serves all threads of a process; its ports throw a
/// passing fault where DynamoDB is slow or out of reach, and a lasting one where it refuses.
///
/// Workspaces, API keys, models, budgets, declared tools, agents, calendars and teams that were
/// found are answered from memory for the cache life; what is written through this same store is
/// seen at once. Days, feeds, endpoints, tasks, notices and calls are always read from their
/// tables.
public final class DynamoDbStore {
  private static final Duration USUAL_CACHE_LIFE = Duration.ofSeconds(10);

  private final StoredTable directory;
  private final Workspaces workspaces;
  private final AgentDirectory agents;
  private final Calendars calendars;
  private final Teams teams;
  private final CalendarDays days;
  private final Linking linking;
  private final Tasks tasks;
  private final Dispatching dispatching;
  private final Calls calls;
  private final Notices notices;
  private final WaitingList waitingList;
  private final Function<Seal, Lineups> lineups;
  private final Function<Seal, Declaring> declaring;

  /// Reads and writes the tables of `Tables.ALL`.
  ///
  /// @param prefix put before the names of the tables, as `staging-`; may be empty
  /// @param clock tells what has expired and how old memory is
  /// @param cacheLife zero means that nothing is answered from memory
  public DynamoDbStore(
      DynamoDbClient client, String prefix, InstantSource clock, Duration cacheLife) {
    var expiry = new Expiry(clock);
    this.directory = new StoredTable(client, prefix, Tables.DIRECTORY, expiry);
    this.workspaces = new StoredWorkspaces(directory, clock, cacheLife);
    this.agents = new StoredAgents(directory, clock, cacheLife);
    this.calendars = new StoredCalendars(directory, clock, cacheLife);
    this.teams = new StoredTeams(directory, clock, cacheLife);
    var daysTable = new StoredTable(client, prefix, Tables.DAYS, expiry);
    this.days = new StoredDays(daysTable);
    this.waitingList = new StoredWaitingList(daysTable);
    this.linking = new Linking(daysTable, clock, cacheLife);
    var tasksTable = new StoredTable(client, prefix, Tables.TASKS, expiry);
    this.tasks = new StoredTasks(tasksTable);
    this.dispatching = new Dispatching(tasksTable, directory, clock, cacheLife);
    this.calls = new StoredCalls(new StoredTable(client, prefix, Tables.CALLS, expiry));
    this.lineups = seal -> new StoredLineups(directory, seal, clock, cacheLife);
    this.declaring = seal -> new Declaring(directory, seal, clock, cacheLife);
    this.notices = new StoredNotices(new StoredTable(client, prefix, Tables.NOTICES, expiry));
  }

  /// The store that the settings name. They are asked for by name, and each may be absent:
  /// `switchboard.dynamodb.endpoint` (AWS where there is none), `switchboard.prefix`,
  /// `switchboard.cache.seconds` (10), and `switchboard.patience.seconds` (3).
  public static DynamoDbStore configured(
      Function<String, Optional<String>> setting, InstantSource clock) {
    var cacheLife = setting.apply("switchboard.cache.seconds").map(DynamoDb::seconds);
    return new DynamoDbStore(
        DynamoDb.configured(setting),
        setting.apply("switchboard.prefix").orElse(""),
        clock,
        cacheLife.orElse(USUAL_CACHE_LIFE));
  }

  public Workspaces workspaces() {
    return workspaces;
  }

  public AgentDirectory agents() {
    return agents;
  }

  public Calendars calendars() {
    return calendars;
  }

  public Teams teams() {
    return teams;
  }

  public CalendarDays days() {
    return days;
  }

  /// What keeps calendars in step with others.
  public Linking linking() {
    return linking;
  }

  public Tasks tasks() {
    return tasks;
  }

  public Dispatching dispatching() {
    return dispatching;
  }

  public Calls calls() {
    return calls;
  }

  public Reminders reminders() {
    return new StoredReminders(directory);
  }

  public Feeds feeds() {
    return new StoredFeeds(directory);
  }

  /// The models that workspaces have set up. Each call makes another memory, so it is made once.
  public Lineups lineups(Seal seal) {
    return lineups.apply(seal);
  }

  /// The endpoints of workspaces, sealed by this seal.
  public Endpoints endpoints(Seal seal) {
    return new StoredEndpoints(directory, seal);
  }

  /// What workspaces declared of endpoints. Each call makes another memory, so it is made once.
  public Declaring declaring(Seal seal) {
    return declaring.apply(seal);
  }

  public Workflows workflows() {
    return new StoredWorkflows(directory);
  }

  public WaitingList waitingList() {
    return waitingList;
  }

  public Notices notices() {
    return notices;
  }
}
