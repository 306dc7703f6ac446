package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.InMemoryCalendarDays;
import dev.switchboard.domain.booking.InMemoryCalendars;
import dev.switchboard.domain.booking.InMemoryFollowUpQueue;
import dev.switchboard.domain.booking.InMemoryTeams;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.feed.InMemoryFeeds;
import dev.switchboard.domain.reminder.InMemoryReminders;
import dev.switchboard.domain.waiting.InMemoryWaitingList;
import dev.switchboard.domain.workspace.ApiKey;
import dev.switchboard.domain.workspace.InMemoryWorkspaces;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Two workspaces of a test's own, with a key each, and a salon in the first one, on Monday, 2
/// March 2026, at 8 in the morning. The door is one for all tests, as it is for all workspaces.
final class Memory {
  static final Map<String, Object> NOWHERE =
      Map.of(
          "switchboard.dynamodb.endpoint", "http://127.0.0.1:1",
          "switchboard.sqs.endpoint", "http://127.0.0.1:1");
  static final InMemoryWorkspaces WORKSPACES = new InMemoryWorkspaces();
  static final InMemoryCalendars CALENDARS = new InMemoryCalendars();
  static final InMemoryTeams TEAMS = new InMemoryTeams();
  static final InMemoryCalendarDays DAYS = new InMemoryCalendarDays();
  static final InMemoryReminders REMINDERS = new InMemoryReminders();
  static final InMemoryFeeds FEEDS = new InMemoryFeeds();
  static final InMemoryWaitingList WAITING =
      new InMemoryWaitingList(InstantSource.fixed(Salon.NOW));
  static final Map<WorkspaceId, Elsewhere> DIARIES = new ConcurrentHashMap<>();
  static final InMemoryFollowUpQueue FOLLOW_UPS = new InMemoryFollowUpQueue();

  private static final BookingHandler DOOR = new BookingHandler(properties());
  private static final AtomicInteger TESTS = new AtomicInteger();

  private final int test = TESTS.incrementAndGet();
  final WorkspaceId workspace = new WorkspaceId("acme-" + test);

  Memory() {
    CALENDARS.save(workspace, Salon.calendar());
  }

  Rest acme() {
    return with(workspace);
  }

  Rest globex() {
    return with(new WorkspaceId("globex-" + test));
  }

  /// Somebody without any key.
  static Rest stranger() {
    return new Rest(DOOR, Map.of());
  }

  private static Map<String, Object> properties() {
    var properties = new HashMap<>(NOWHERE);
    properties.put(MemoryWiring.PROPERTY, true);
    return properties;
  }

  private static Rest with(WorkspaceId workspace) {
    var key = new ApiKey(workspace, "k".repeat(30));
    WORKSPACES.issue(key, "test");
    return Rest.with(DOOR, key.written());
  }
}
