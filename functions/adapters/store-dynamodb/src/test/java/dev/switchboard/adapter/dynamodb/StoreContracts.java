package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.AgentBindingsContract;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.AgentDirectoryContract;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.CalendarDaysContract;
import dev.switchboard.domain.booking.CalendarDaysDueContract;
import dev.switchboard.domain.booking.CalendarDaysRaceContract;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.CalendarsContract;
import dev.switchboard.domain.booking.Teams;
import dev.switchboard.domain.booking.TeamsContract;
import dev.switchboard.domain.conversation.CallHeadsContract;
import dev.switchboard.domain.conversation.Calls;
import dev.switchboard.domain.conversation.CallsContract;
import dev.switchboard.domain.feed.Feeds;
import dev.switchboard.domain.feed.FeedsContract;
import dev.switchboard.domain.notice.Endpoints;
import dev.switchboard.domain.notice.EndpointsContract;
import dev.switchboard.domain.notice.Notices;
import dev.switchboard.domain.notice.NoticesContract;
import dev.switchboard.domain.reasoning.Lineups;
import dev.switchboard.domain.reasoning.LineupsContract;
import dev.switchboard.domain.reminder.Reminders;
import dev.switchboard.domain.reminder.RemindersContract;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.task.TasksContract;
import dev.switchboard.domain.task.TasksFoundContract;
import dev.switchboard.domain.task.TasksLeaseContract;
import dev.switchboard.domain.task.TasksLengthContract;
import dev.switchboard.domain.task.TasksRestContract;
import dev.switchboard.domain.task.TasksSignalContract;
import dev.switchboard.domain.task.declared.Declarations;
import dev.switchboard.domain.task.declared.DeclarationsContract;
import dev.switchboard.domain.task.declared.DeclaredTools;
import dev.switchboard.domain.waiting.WaitingList;
import dev.switchboard.domain.waiting.WaitingListContract;
import dev.switchboard.domain.workflow.Workflows;
import dev.switchboard.domain.workflow.WorkflowsContract;
import dev.switchboard.domain.workspace.Workspaces;
import dev.switchboard.domain.workspace.WorkspacesContract;
import dev.switchboard.topology.Table;
import dev.switchboard.topology.Tables;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Every contract of what is remembered, on whatever speaks like DynamoDB.
public abstract class StoreContracts {
  protected abstract DynamoDbClient client();

  /// Makes an empty table under this name.
  protected void create(Table table, String name) {
    TestTables.create(client(), table, name);
  }

  private TestTables tables(Table table) {
    return TestTables.in(client(), List.of(table), this::create);
  }

  private DynamoDbStore emptyStore(Table table) {
    return tables(table).store();
  }

  @Nested
  class KeepsWorkspaces extends WorkspacesContract {
    @Override
    protected Workspaces empty() {
      return emptyStore(Tables.DIRECTORY).workspaces();
    }
  }

  @Nested
  class KeepsAgents extends AgentDirectoryContract {
    @Override
    protected AgentDirectory empty() {
      return emptyStore(Tables.DIRECTORY).agents();
    }
  }

  @Nested
  class KeepsCalendars extends CalendarsContract {
    @Override
    protected Calendars empty() {
      return emptyStore(Tables.DIRECTORY).calendars();
    }
  }

  @Nested
  class KeepsEndpoints extends EndpointsContract {
    @Override
    protected Endpoints empty() {
      return emptyStore(Tables.DIRECTORY).endpoints(new BoundSeal());
    }
  }

  @Nested
  class KeepsWorkflows extends WorkflowsContract {
    @Override
    protected Workflows empty() {
      return emptyStore(Tables.DIRECTORY).workflows();
    }
  }

  @Nested
  class KeepsTeams extends TeamsContract {
    @Override
    protected Teams empty() {
      return emptyStore(Tables.DIRECTORY).teams();
    }
  }

  @Nested
  class KeepsDays extends CalendarDaysContract {
    @Override
    protected CalendarDays empty() {
      return emptyStore(Tables.DAYS).days();
    }
  }

  @Nested
  class FindsDueDays extends CalendarDaysDueContract {
    @Override
    protected CalendarDays empty() {
      return emptyStore(Tables.DAYS).days();
    }
  }

  @Nested
  class KeepsTasks extends TasksContract {
    @Override
    protected Tasks empty() {
      return emptyStore(Tables.TASKS).tasks();
    }
  }

  @Nested
  class SignalsTasks extends TasksSignalContract {
    @Override
    protected Tasks empty() {
      return emptyStore(Tables.TASKS).tasks();
    }
  }

  @Nested
  class FindsTasks extends TasksFoundContract {
    @Override
    protected Tasks empty() {
      return emptyStore(Tables.TASKS).tasks();
    }
  }

  @Nested
  class KeepsCalls extends CallsContract {
    @Override
    protected Calls empty() {
      return emptyStore(Tables.CALLS).calls();
    }
  }

  @Nested
  class BindsAgents extends AgentBindingsContract {
    @Override
    protected AgentDirectory empty() {
      return emptyStore(Tables.DIRECTORY).agents();
    }
  }

  @Nested
  class SettlesRacesForDays extends CalendarDaysRaceContract {
    @Override
    protected CalendarDays empty() {
      return emptyStore(Tables.DAYS).days();
    }
  }

  @Nested
  class LeasesTasks extends TasksLeaseContract {
    @Override
    protected Tasks empty() {
      return emptyStore(Tables.TASKS).tasks();
    }
  }

  @Nested
  class LeavesTasks extends TasksRestContract {
    @Override
    protected Tasks empty() {
      return emptyStore(Tables.TASKS).tasks();
    }
  }

  @Nested
  class KeepsLongTasks extends TasksLengthContract {
    @Override
    protected Tasks empty() {
      return emptyStore(Tables.TASKS).tasks();
    }
  }

  @Nested
  class GathersHeads extends CallHeadsContract {
    @Override
    protected Calls empty() {
      return emptyStore(Tables.CALLS).calls();
    }
  }

  @Nested
  class KeepsNotices extends NoticesContract {
    @Override
    protected Notices empty() {
      return emptyStore(Tables.NOTICES).notices();
    }
  }

  @Nested
  class KeepsReminders extends RemindersContract {
    @Override
    protected Reminders empty() {
      return emptyStore(Tables.DIRECTORY).reminders();
    }
  }

  @Nested
  class KeepsFeeds extends FeedsContract {
    @Override
    protected Feeds empty() {
      return emptyStore(Tables.DIRECTORY).feeds();
    }
  }

  @Nested
  class KeepsModels extends LineupsContract {
    @Override
    protected Lineups empty() {
      return emptyStore(Tables.DIRECTORY).lineups(new BoundSeal());
    }
  }

  @Nested
  class KeepsDeclarations extends DeclarationsContract {
    private final Declaring declaring = emptyStore(Tables.DIRECTORY).declaring(new BoundSeal());

    @Override
    protected Declarations empty() {
      return declaring.declarations();
    }

    @Override
    protected DeclaredTools tools() {
      return declaring.tools();
    }
  }

  @Nested
  class KeepsWhoWaits extends WaitingListContract {
    @Override
    protected WaitingList empty(InstantSource clock) {
      return tables(Tables.DAYS).store(client(), clock).waitingList();
    }
  }
}
