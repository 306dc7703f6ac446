package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.waiting.WaitingId;
import dev.switchboard.domain.workspace.ApiKey;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Tables;
import java.time.LocalDate;

/// Every key, and every attribute that a key, an index or a condition is made of. What else an item
/// holds is in the class of that item; `correlationId` of tasks and notices is in `Cause`.
///
/// | table | partition | sort | holds |
/// |---|---|---|---|
/// | directory | `W#ws` | `WORKSPACE` | a workspace |
/// | | `W#ws` | `KEY#hash` | an API key |
/// | | `W#ws` | `AGENT#id` | an agent |
/// | | `W#ws` | `CALENDAR#id` | a calendar |
/// | | `W#ws` | `TEAM#id` | a team of calendars |
/// | | `W#ws` | `REMINDERS#id` | what is told of a calendar's appointments |
/// | | `W#ws` | `MODELS` | the language models it has set up, their keys sealed |
/// | | `W#ws` | `DECLARED#id` | an OpenAPI document that it declared, the headers sealed |
/// | | `W#ws` | `BUDGETS` | what it may spend on tasks in a month |
/// | | `W#ws` | `FEED#id`, `ENDPOINT#id` | the hash of the secret that opens a calendar's feed; where notices arrive |
/// | | `W#ws#BINDING#channel#KEY#value` | `BINDING` | a copy of the agent that is bound |
/// | days | `W#ws#CALENDAR#id` | `DAY#2026-03-02` | a day; in `due` while follow-ups wait |
/// | | `W#ws#CALENDAR#id` | `WAIT#id` | somebody who waits for a time |
/// | | `W#ws#CALENDAR#id` | what `LinkKeys` names | what keeps it in step with one elsewhere |
/// | tasks | `W#ws#TASK#id` | what `TaskKeys` names | a task; in `due` while something is left to do |
/// | | `W#ws#SPENDING` | `2026-03` | what was spent on tasks in a month |
/// | notices | `W#ws#NOTICE#id` | `NOTICE` | a notice; in `due` while something is left to tell |
/// | calls | `W#ws#CALL#call` | `CALL` | a call's head |
/// | | `W#ws#CALL#call` | `FACT#key` | a fact of it |
final class Items {
  static final String PK = Tables.DIRECTORY.partition().name();
  static final String SK = Tables.DIRECTORY.sort().name();
  static final String EXPIRES_AT = "expiresAt";
  static final String VERSION = "version";
  static final String AGENT = "agent";
  static final String DOC = "doc";
  static final String DUE_SHARD = Tables.DUE.partition().name();
  static final String DUE_AT = Tables.DUE.sort().name();
  static final String DUE_BOOKINGS = "bookings";

  /// The first of the keys that tasks are spread among.
  static final String DUE_TASKS = "tasks";

  static final String DUE_NOTICES = "notices";
  static final String DUE_LINKS = "links";
  static final String NEWEST_OF = Tables.NEWEST.partition().name();
  static final String NEWEST_AT = Tables.NEWEST.sort().name();
  static final String CALLER_OF = Tables.BY_CALLER.partition().name();
  static final String STATUS = "status";
  static final String FENCE = "fence";
  static final String LEASE_UNTIL = "leaseUntil";
  static final String ATTEMPTS = "attempts";
  static final String UPDATED_AT = "updatedAt";
  static final String AT = "at";
  static final String AGENTS = "AGENT#";
  static final String CALENDARS = "CALENDAR#";
  static final String TEAMS = "TEAM#";
  static final String WAITS = "WAIT#";
  static final String HEAD = "CALL";
  private static final String DAYS = "DAY#";

  private Items() {}

  /// What an item is found by.
  record Key(String pk, String sk) {}

  static String of(WorkspaceId workspace) {
    return "W#" + workspace;
  }

  static Key workspace(WorkspaceId workspace) {
    return new Key(of(workspace), "WORKSPACE");
  }

  static Key key(ApiKey key) {
    return new Key(of(key.workspace()), "KEY#" + key.hash());
  }

  static Key agent(WorkspaceId workspace, AgentId id) {
    return new Key(of(workspace), AGENTS + id);
  }

  static Key binding(WorkspaceId workspace, Binding binding) {
    var pk =
        "%s#BINDING#%s#%s#%s"
            .formatted(of(workspace), binding.channel(), binding.key(), binding.value());
    return new Key(pk, "BINDING");
  }

  static Key calendar(WorkspaceId workspace, CalendarId id) {
    return new Key(of(workspace), CALENDARS + id);
  }

  static Key team(WorkspaceId workspace, CalendarId id) {
    return new Key(of(workspace), TEAMS + id);
  }

  static Key reminders(WorkspaceId workspace, CalendarId id) {
    return new Key(of(workspace), "REMINDERS#" + id);
  }

  static Key day(WorkspaceId workspace, CalendarId calendar, LocalDate date) {
    return new Key(of(workspace, calendar), DAYS + date);
  }

  /// The partition of a calendar: its days, who waits for them, and what keeps it in step.
  static String of(WorkspaceId workspace, CalendarId calendar) {
    return of(workspace) + "#CALENDAR#" + calendar;
  }

  static Key waiting(WorkspaceId workspace, CalendarId calendar, WaitingId id) {
    return new Key(of(workspace, calendar), WAITS + id);
  }

  static LocalDate dateOf(Fields day) {
    return LocalDate.parse(day.text(SK).substring(DAYS.length()));
  }

  static Key notice(WorkspaceId workspace, NoticeId id) {
    return new Key(of(workspace) + "#NOTICE#" + id, "NOTICE");
  }

  static Key call(WorkspaceId workspace, String call) {
    return new Key(of(workspace) + "#CALL#" + call, HEAD);
  }

  static Key fact(Key call, String key) {
    return new Key(call.pk(), "FACT#" + key);
  }

  static String caller(WorkspaceId workspace, String number) {
    return of(workspace) + "#CALLER#" + number;
  }

  /// The workspace of a partition key.
  static WorkspaceId workspaceOf(Fields item) {
    return new WorkspaceId(part(item, 1));
  }

  /// What a partition key names within its workspace, where its name has no `#`.
  static String nameOf(Fields item) {
    return part(item, 3);
  }

  private static String part(Fields item, int number) {
    return item.text(PK).split("#", -1)[number];
  }
}
