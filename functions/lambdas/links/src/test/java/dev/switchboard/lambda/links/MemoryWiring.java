package dev.switchboard.lambda.links;

import dev.switchboard.adapter.http.Neighbours;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.InMemoryCalendarDays;
import dev.switchboard.domain.booking.InMemoryTeams;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.link.Grants;
import dev.switchboard.domain.link.InMemoryLedger;
import dev.switchboard.domain.link.LinkQueue;
import dev.switchboard.domain.link.Links;
import dev.switchboard.domain.link.Memory;
import dev.switchboard.domain.link.OtherCalendar;
import dev.switchboard.domain.link.Outbox;
import dev.switchboard.domain.link.SignIn;
import dev.switchboard.domain.link.SigningIn;
import dev.switchboard.domain.workspace.Workspaces;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;

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
  @Replaces(value = Memory.class, factory = Wiring.class)
  Memory memory() {
    return new Memory(
        Office.CALENDARS,
        new InMemoryTeams(),
        new InMemoryCalendarDays(),
        Office.LINKS,
        Office.OUTBOX,
        new InMemoryLedger(),
        Office.GRANTS);
  }

  @Singleton
  @Replaces(value = Workspaces.class, factory = Wiring.class)
  Workspaces workspaces() {
    return Office.WORKSPACES;
  }

  @Singleton
  @Replaces(value = Calendars.class, factory = Wiring.class)
  Calendars calendars() {
    return Office.CALENDARS;
  }

  @Singleton
  @Replaces(value = Links.class, factory = Wiring.class)
  Links links() {
    return Office.LINKS;
  }

  @Singleton
  @Replaces(value = Grants.class, factory = Wiring.class)
  Grants grants() {
    return Office.GRANTS;
  }

  @Singleton
  @Replaces(value = Outbox.class, factory = Wiring.class)
  Outbox outbox() {
    return Office.OUTBOX;
  }

  @Singleton
  @Replaces(value = LinkQueue.class, factory = Wiring.class)
  LinkQueue linkQueue() {
    return Office.QUEUE;
  }

  @Singleton
  @Replaces(value = OtherCalendar.class, factory = Wiring.class)
  OtherCalendar otherCalendar() {
    return Office.MAILBOX;
  }

  @Singleton
  @Replaces(value = SigningIn.class, factory = RestWiring.class)
  SigningIn signingIn() {
    return Office.SIGNING_IN;
  }

  @Singleton
  @Replaces(value = SignIn.class, factory = RestWiring.class)
  SignIn signIn() {
    return Office.SIGN_IN;
  }
}
