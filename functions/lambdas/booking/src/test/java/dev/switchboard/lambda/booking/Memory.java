package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Neighbours;
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
import dev.switchboard.domain.workspace.InMemoryWorkspaces;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Two workspaces of a test's own, with a key each, and a salon in the first one, on Monday, 2
/// March 2026, at 8 in the morning. The door is one for all tests, as it is for all workspaces.
final class Memory {
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

  private static final BookingHandler DOOR = new BookingHandler(Neighbours.inMemory());

  private final Neighbours neighbours = new Neighbours(DOOR, WORKSPACES);
  final WorkspaceId workspace = neighbours.workspace();

  Memory() {
    CALENDARS.save(workspace, Salon.calendar());
  }

  Rest acme() {
    return neighbours.acme();
  }

  Rest globex() {
    return neighbours.globex();
  }

  /// Somebody without any key.
  static Rest stranger() {
    return new Rest(DOOR, Map.of());
  }
}
