package dev.switchboard.adapter.graph;

import static dev.switchboard.domain.workspace.Tenants.ACME;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Appointment.Status;
import dev.switchboard.domain.booking.CarryOnBookings;
import dev.switchboard.domain.booking.Desk;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.booking.SweepFollowUps;
import dev.switchboard.domain.link.ConnectCalendar;
import dev.switchboard.domain.link.Event;
import dev.switchboard.domain.link.InMemoryGrants;
import dev.switchboard.domain.link.InMemoryLedger;
import dev.switchboard.domain.link.InMemoryLinks;
import dev.switchboard.domain.link.InMemoryOutbox;
import dev.switchboard.domain.link.KeepInStep;
import dev.switchboard.domain.link.Link;
import dev.switchboard.domain.link.Memory;
import dev.switchboard.domain.link.Outside;
import dev.switchboard.domain.link.SignIn.Redeemed;
import dev.switchboard.domain.link.SweepLinks;
import dev.switchboard.domain.link.WriteOut;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.workbench.graph.GraphServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The salon's desk, in step with its owner's mailbox at the double, over HTTP.
final class LinkedDesk implements AutoCloseable {
  private static final int MOST_MESSAGES = 200;

  /// How long a request may take where none is meant to time out, however busy the machine is.
  static final Duration LONG = Duration.ofSeconds(20);

  private record Message(Instant at, Runnable handle) {}

  final Desk desk = Desk.ofSalon();
  final GraphServer server = GraphServer.start(0, desk.clock);
  final InMemoryLinks links = new InMemoryLinks();
  final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemoryGrants grants = new InMemoryGrants();
  private final GraphSettings settings = Rig.settings(server);
  private final List<Message> messages = new ArrayList<>();
  private final KeepInStep keepInStep;
  private final CarryOnBookings carryOn =
      new CarryOnBookings(desk.days, List.of(new WriteOut(links, outbox, this::send)));
  private int followUpsSeen;

  /// @param patience how long each request may take
  LinkedDesk(String bell, Duration patience) {
    var calendar = new GraphCalendar(settings, grants, desk.clock, patience, () -> {});
    var memory =
        new Memory(
            desk.calendars, desk.teams, desk.days, links, outbox, new InMemoryLedger(), grants);
    var outside =
        new Outside(
            calendar,
            this::send,
            desk.queue,
            (_, _, _) -> {},
            (_, _) -> {},
            Optional.of(URI.create(bell)));
    keepInStep = new KeepInStep(memory, outside, desk.clock, new Random(5));
  }

  /// The owner signs in, for the first time or again.
  void signIn() throws Exception {
    var signIn = new MicrosoftSignIn(settings, desk.clock, LONG);
    var page =
        HttpRequest.newBuilder(signIn.page("a state", Rig.CHALLENGE, Rig.BACK).orElseThrow())
            .build();
    try (var browser = HttpClient.newHttpClient()) {
      var back = browser.send(page, BodyHandlers.discarding()).headers().firstValue("Location");
      var code = back.orElseThrow().replaceAll(".*code=([^&]+).*", "$1");
      if (!(signIn.redeem(code, Rig.VERIFIER, Rig.BACK) instanceof Redeemed.Granted granted)) {
        throw new AssertionError("The owner was refused.");
      }
      new ConnectCalendar(links, grants, this::send, desk.clock)
          .connect(
              ACME,
              Salon.ID,
              new Link.Mailbox("microsoft", granted.mailbox(), Link.OnClash.KEEP),
              granted.credential());
    }
  }

  boolean lost() {
    return links.find(ACME, Salon.ID).orElseThrow().lost();
  }

  /// What is booked here.
  List<Appointment> booked() {
    return desk.stored(Salon.MONDAY, Salon.TUESDAY).stream()
        .filter(each -> each.status() == Status.BOOKED)
        .toList();
  }

  /// What is in the mailbox.
  List<Event> events() {
    var grant = grants.find(ACME, Salon.ID).orElseThrow();
    return new GraphCalendar(settings, grants, desk.clock, LONG, () -> {})
        .view(ACME, grant, Desk.at(Salon.MONDAY, "00:00"), Desk.at(Salon.TUESDAY, "23:59"));
  }

  /// Handles every message that may be received by now, and those that follow from it.
  void work() {
    for (int handled = 0; handled < MOST_MESSAGES; handled++) {
      receiveFollowUps();
      var now = desk.clock.instant();
      var next = messages.stream().filter(each -> !each.at().isAfter(now)).findFirst();
      if (next.isEmpty()) {
        return;
      }
      messages.remove(next.get());
      next.get().handle().run();
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

  private void send(WorkspaceId workspace, CalendarId id, Duration delay) {
    messages.add(
        new Message(desk.clock.instant().plus(delay), () -> keepInStep.keep(workspace, id)));
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

  @Override
  public void close() {
    server.close();
  }
}
