package dev.switchboard.lambda.links;

import dev.switchboard.adapter.http.Neighbours;
import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.InMemoryCalendars;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.link.Grant.Credential;
import dev.switchboard.domain.link.InMemoryGrants;
import dev.switchboard.domain.link.InMemoryLinks;
import dev.switchboard.domain.link.InMemoryOutbox;
import dev.switchboard.domain.link.InMemorySigningIn;
import dev.switchboard.domain.link.Link;
import dev.switchboard.domain.link.LinkQueue;
import dev.switchboard.domain.link.Mailbox;
import dev.switchboard.domain.link.SignIn;
import dev.switchboard.domain.workspace.InMemoryWorkspaces;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/// Two workspaces of a test's own, with a key each, and a salon in the first one, whose owner's
/// mailbox is in memory. The door is one for all tests.
final class Office {
  static final String GOOD_CODE = "good-code";
  static final InMemoryWorkspaces WORKSPACES = new InMemoryWorkspaces();
  static final InMemoryCalendars CALENDARS = new InMemoryCalendars();
  static final InMemoryLinks LINKS = new InMemoryLinks();
  static final InMemoryGrants GRANTS = new InMemoryGrants();
  static final InMemoryOutbox OUTBOX = new InMemoryOutbox();
  static final InMemorySigningIn SIGNING_IN = new InMemorySigningIn(InstantSource.fixed(Salon.NOW));
  static final Mailbox MAILBOX = new Mailbox();
  static final Woken QUEUE = new Woken();
  static final Page SIGN_IN = new Page();

  private static final LinksApiHandler DOOR = new LinksApiHandler(properties());

  private final Neighbours neighbours = new Neighbours(DOOR, WORKSPACES);
  final WorkspaceId workspace = neighbours.workspace();

  Office() {
    CALENDARS.save(workspace, Salon.calendar());
  }

  Rest owner() {
    return neighbours.acme();
  }

  /// Who owns the other workspace.
  Rest neighbour() {
    return neighbours.globex();
  }

  Rest stranger() {
    return neighbours.stranger();
  }

  Link link() {
    return LINKS.find(workspace, Salon.ID).orElseThrow();
  }

  boolean isLinked() {
    return LINKS.find(workspace, Salon.ID).isPresent();
  }

  long woken() {
    return QUEUE.sent.stream().filter(workspace::equals).count();
  }

  private static Map<String, Object> properties() {
    var properties = Neighbours.inMemory();
    properties.put("switchboard.public.url", "https://switchboard.example");
    return properties;
  }

  /// Remembers whose workers were woken.
  static final class Woken implements LinkQueue {
    private final List<WorkspaceId> sent = new CopyOnWriteArrayList<>();

    @Override
    public void send(WorkspaceId workspace, CalendarId calendar, Duration delay) {
      sent.add(workspace);
    }
  }

  /// A page on which everybody lets us in who brings the good code.
  static final class Page implements SignIn {
    private final AtomicBoolean closed = new AtomicBoolean();

    /// Does this while we are no application there.
    void closedWhile(Runnable deed) {
      closed.set(true);
      deed.run();
      closed.set(false);
    }

    @Override
    public Optional<URI> page(String state, String challenge, URI answerTo) {
      return Optional.of(
              URI.create(
                  "https://login.example/page?state=%s&challenge=%s&to=%s"
                      .formatted(state, challenge, answerTo)))
          .filter(_ -> !closed.get());
    }

    @Override
    public Redeemed redeem(String code, String verifier, URI answerTo) {
      return code.equals(GOOD_CODE)
          ? new Redeemed.Granted("owner@example.com", new Credential.Delegated("refresh"))
          : new Redeemed.Refused("invalid_grant");
    }
  }
}
