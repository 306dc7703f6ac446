package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Neighbours;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.Diaries;
import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.FollowUpQueue;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.booking.Teams;
import dev.switchboard.domain.feed.Feeds;
import dev.switchboard.domain.reminder.Reminders;
import dev.switchboard.domain.waiting.WaitingList;
import dev.switchboard.domain.workspace.Workspaces;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;

/// Puts the door on what the tests remember, where its properties ask for that.
@Factory
@Requires(property = Neighbours.IN_MEMORY)
final class MemoryWiring {
  @Singleton
  @Replaces(InstantSource.class)
  InstantSource clock() {
    return InstantSource.fixed(Salon.NOW);
  }

  @Singleton
  @Replaces(value = Diaries.class, factory = DiaryWiring.class)
  Diaries diaries() {
    return (workspace, calendars, _, _) -> {
      var all = Memory.DIARIES.getOrDefault(workspace, Elsewhere.NOTHING);
      var asked = new HashMap<>(all.busy());
      asked.keySet().retainAll(calendars.stream().map(Calendar::id).toList());
      return new Elsewhere(asked, all.sure());
    };
  }

  @Singleton
  @Replaces(value = Workspaces.class, factory = Wiring.class)
  Workspaces workspaces() {
    return Memory.WORKSPACES;
  }

  @Singleton
  @Replaces(value = Calendars.class, factory = Wiring.class)
  Calendars calendars() {
    return Memory.CALENDARS;
  }

  @Singleton
  @Replaces(value = Teams.class, factory = Wiring.class)
  Teams teams() {
    return Memory.TEAMS;
  }

  @Singleton
  @Replaces(value = CalendarDays.class, factory = Wiring.class)
  CalendarDays days() {
    return Memory.DAYS;
  }

  @Singleton
  @Replaces(value = FollowUpQueue.class, factory = Wiring.class)
  FollowUpQueue followUps() {
    return Memory.FOLLOW_UPS;
  }

  @Singleton
  @Replaces(value = Reminders.class, factory = Wiring.class)
  Reminders reminders() {
    return Memory.REMINDERS;
  }

  @Singleton
  @Replaces(value = Feeds.class, factory = Wiring.class)
  Feeds feeds() {
    return Memory.FEEDS;
  }

  @Singleton
  @Replaces(value = WaitingList.class, factory = Wiring.class)
  WaitingList waitingList() {
    return Memory.WAITING;
  }
}
