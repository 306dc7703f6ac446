package dev.switchboard.domain.link;

import static dev.switchboard.domain.workspace.Tenants.ACME;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.BookingOutcome;
import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.CarryOnBookings;
import dev.switchboard.domain.booking.Desk;
import dev.switchboard.domain.booking.FollowUpQueue;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.booking.SweepFollowUps;
import dev.switchboard.domain.booking.Team;
import dev.switchboard.domain.booking.Wish;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// The salon's desk, linked to its owner's mailbox, and where a test says so its spa too, which
/// then are booked together. Its workers run where a test says so, and on ports that a test can
/// break.
final class LinkedSalon {
  private static final CalendarId TEAM = new CalendarId("both");

  final Desk desk = Desk.ofSalon();
  final Mailboxes mailboxes = new Mailboxes();
  final Mailbox mailbox = mailboxes.of(address(Salon.ID));
  final InMemoryLinks links = new InMemoryLinks();
  final InMemoryOutbox outbox = new InMemoryOutbox();
  final InMemoryLedger ledger = new InMemoryLedger();
  final InMemoryGrants grants = new InMemoryGrants();
  final List<News> news = new ArrayList<>();
  final List<Fault> faults = new ArrayList<>();
  final KeepInStep keepInStep;
  final ReceiveTelling receiveTelling;
  private final Messages messages = new Messages(desk.clock);
  private final CarryOnBookings carryOn;
  private final Links workersLinks;
  private int followUpsSeen;

  LinkedSalon() {
    this(Breakage.none());
  }

  LinkedSalon(Breakage breakage) {
    workersLinks = breakage.through(Links.class, links);
    LinkQueue queue = breakage.through(LinkQueue.class, this::send);
    var workersOutbox = breakage.through(Outbox.class, outbox);
    var memory =
        new Memory(
            desk.calendars,
            desk.teams,
            breakage.through(CalendarDays.class, desk.days),
            workersLinks,
            workersOutbox,
            breakage.through(Ledger.class, ledger),
            breakage.through(Grants.class, grants));
    var outside =
        new Outside(
            breakage.through(OtherCalendar.class, mailboxes.all()),
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

  /// Books the salon and its spa together from now on.
  LinkedSalon together() {
    var spa = Salon.calendar(Salon.SPA, "Spa", 0);
    desk.calendars.save(ACME, spa);
    var members = List.of(Salon.ID, Salon.SPA);
    desk.teams.save(ACME, new Team(TEAM, "Both", Team.Kind.COLLECTIVE, members, 0));
    return this;
  }

  /// Lets us in, and has nothing read yet.
  LinkedSalon link(Link.OnClash onClash) {
    return link(Salon.ID, address(Salon.ID), onClash);
  }

  /// The same for the spa, whose owner has a mailbox of their own.
  LinkedSalon linkSpa(Link.OnClash onClash) {
    return link(Salon.SPA, address(Salon.SPA), onClash);
  }

  LinkedSalon link(CalendarId calendar, String address, Link.OnClash onClash) {
    var grant =
        new Grant(
            calendar,
            address,
            new Grant.Credential.Delegated("secret"),
            Optional.empty(),
            grants.find(ACME, calendar).map(Grant::version).orElse(0L));
    grants.save(ACME, grant);
    var to = new Link.Mailbox("microsoft", address, onClash);
    long version = links.find(ACME, calendar).map(Link::version).orElse(0L);
    links.save(ACME, Link.begun(calendar, to, desk.clock.instant(), version));
    send(ACME, calendar, Duration.ZERO);
    return this;
  }

  private static String address(CalendarId calendar) {
    return "owner@%s.example".formatted(calendar);
  }

  Mailbox spaMailbox() {
    return mailboxes.of(address(Salon.SPA));
  }

  Link link() {
    return link(Salon.ID);
  }

  Link link(CalendarId calendar) {
    return links.find(ACME, calendar).orElseThrow();
  }

  /// The mailbox that a calendar is linked to.
  Mailbox mailbox(CalendarId calendar) {
    return mailboxes.of(link(calendar).mailbox().address());
  }

  List<CalendarId> linked() {
    return Stream.of(Salon.ID, Salon.SPA).filter(id -> links.find(ACME, id).isPresent()).toList();
  }

  /// Books both where both are booked together.
  BookingOutcome book(Wish wish) {
    var bookable =
        desk.findBookable.find(ACME, TEAM).or(() -> desk.findBookable.find(ACME, Salon.ID));
    return desk.bookSlot.book(ACME, bookable.orElseThrow(), wish);
  }

  Appointment booked(Wish wish) {
    return ((Booked) book(wish)).appointment();
  }

  /// The event that an appointment is in the mailbox of a calendar.
  Optional<String> eventOf(CalendarId calendar, Appointment appointment) {
    return ledger.pair(ACME, calendar, appointment.id()).flatMap(Pair::event);
  }

  static Calendar calendar() {
    return Salon.calendar();
  }

  List<Appointment> appointments() {
    return desk.stored(Salon.MONDAY.minusDays(2), Salon.MONDAY.plusDays(70));
  }

  /// Handles every message that may be received by now, and those that follow from it.
  void work() {
    messages.handle(this::receiveFollowUps);
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
    messages.send(delay, () -> keepInStep.keep(workspace, calendar));
  }

  private void receiveFollowUps() {
    var sent = desk.queue.sent();
    for (var due : sent.subList(followUpsSeen, sent.size())) {
      messages.send(
          Duration.ZERO, () -> carryOn.carryOn(due.workspace(), due.calendar(), due.date()));
    }
    followUpsSeen = sent.size();
  }
}
