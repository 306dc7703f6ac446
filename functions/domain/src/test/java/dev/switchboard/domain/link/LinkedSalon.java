package dev.switchboard.domain.link;

import static dev.switchboard.domain.workspace.Tenants.ACME;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.CarryOnBookings;
import dev.switchboard.domain.booking.Desk;
import dev.switchboard.domain.booking.FollowUpQueue;
import dev.switchboard.domain.booking.InMemoryCalendars;
import dev.switchboard.domain.booking.InMemoryTeams;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.booking.SweepFollowUps;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The salon's desk, linked to its owner's mailbox. Its workers run where a test says so, and on
/// ports that a test can break.
final class LinkedSalon {
  private static final int MOST_MESSAGES = 500;

  private record Message(Instant at, Runnable handle) {}

  final Desk desk = Desk.ofSalon();
  final Mailbox mailbox = new Mailbox();
  final InMemoryLinks links = new InMemoryLinks();
  final InMemoryOutbox outbox = new InMemoryOutbox();
  final InMemoryLedger ledger = new InMemoryLedger();
  final InMemoryGrants grants = new InMemoryGrants();
  final List<News> news = new ArrayList<>();
  final List<Fault> faults = new ArrayList<>();
  final KeepInStep keepInStep;
  final ReceiveTelling receiveTelling;
  private final List<Message> messages = new ArrayList<>();
  private final CarryOnBookings carryOn;
  private final Links workersLinks;
  private int followUpsSeen;

  LinkedSalon() {
    this(Breakage.none());
  }

  LinkedSalon(Breakage breakage) {
    var calendars = new InMemoryCalendars();
    calendars.save(ACME, Salon.calendar());
    workersLinks = breakage.through(Links.class, links);
    LinkQueue queue = breakage.through(LinkQueue.class, this::send);
    var workersOutbox = breakage.through(Outbox.class, outbox);
    var memory =
        new Memory(
            calendars,
            new InMemoryTeams(),
            breakage.through(CalendarDays.class, desk.days),
            workersLinks,
            workersOutbox,
            breakage.through(Ledger.class, ledger),
            breakage.through(Grants.class, grants));
    var outside =
        new Outside(
            breakage.through(OtherCalendar.class, mailbox),
            queue,
            breakage.through(FollowUpQueue.class, desk.queue),
            breakage.through(TellOwner.class, (_, _, told) -> news.add(told)),
            (_, fault) -> faults.add((Fault) fault),
            Optional.of(URI.create("https://switchboard.example")));
    keepInStep = new KeepInStep(memory, outside, desk.clock, new Random(5));
    receiveTelling = new ReceiveTelling(links, this::send, desk.clock);
    carryOn =
        new CarryOnBookings(desk.days, List.of(new WriteOut(workersLinks, workersOutbox, queue)));
  }

  /// Lets us in, and has nothing read yet.
  LinkedSalon link(Link.OnClash onClash) {
    var grant =
        new Grant(
            Salon.ID,
            "owner@salon.example",
            new Grant.Credential.Delegated("secret"),
            Optional.empty(),
            grants.find(ACME, Salon.ID).map(Grant::version).orElse(0L));
    grants.save(ACME, grant);
    var to = new Link.Mailbox("microsoft", grant.mailbox(), onClash);
    long version = links.find(ACME, Salon.ID).map(Link::version).orElse(0L);
    links.save(ACME, Link.begun(Salon.ID, to, desk.clock.instant(), version));
    send(ACME, Salon.ID, Duration.ZERO);
    return this;
  }

  Link link() {
    return links.find(ACME, Salon.ID).orElseThrow();
  }

  static Calendar calendar() {
    return Salon.calendar();
  }

  List<Appointment> appointments() {
    return desk.stored(Salon.MONDAY.minusDays(2), Salon.MONDAY.plusDays(70));
  }

  /// Handles every message that may be received by now, and those that follow from it. One that
  /// breaks comes back after a minute.
  void work() {
    for (int handled = 0; handled < MOST_MESSAGES; handled++) {
      receiveFollowUps();
      var now = desk.clock.instant();
      var next = messages.stream().filter(each -> !each.at().isAfter(now)).findFirst();
      if (next.isEmpty()) {
        return;
      }
      messages.remove(next.get());
      try {
        next.get().handle().run();
      } catch (Fault | Breakage.Killed broken) {
        messages.add(new Message(now.plus(Duration.ofMinutes(1)), next.get().handle()));
      }
    }
    throw new AssertionError("The messages never end.");
  }

  /// Lets time pass, with a sweep each minute.
  void pass(Duration time) {
    var end = desk.clock.instant().plus(time);
    while (desk.clock.instant().isBefore(end)) {
      desk.clock.pass(Duration.ofMinutes(1));
      new SweepFollowUps(desk.days, desk.queue, desk.clock).sweep();
      new SweepLinks(links, this::send, desk.clock).sweep();
      work();
    }
  }

  private void send(WorkspaceId workspace, CalendarId calendar, Duration delay) {
    messages.add(
        new Message(desk.clock.instant().plus(delay), () -> keepInStep.keep(workspace, calendar)));
  }

  private void receiveFollowUps() {
    var sent = desk.queue.sent();
    for (var due : sent.subList(followUpsSeen, sent.size())) {
      messages.add(
          new Message(
              desk.clock.instant(),
              () -> carryOn.carryOn(due.workspace(), due.calendar(), due.date())));
    }
    followUpsSeen = sent.size();
  }
}
