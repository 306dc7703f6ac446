package dev.switchboard.adapter.graph;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.contract.HandSetClock;
import dev.switchboard.domain.link.Entry;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.domain.link.SignIn.Redeemed;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.workbench.graph.GraphServer;
import dev.switchboard.workbench.graph.Mailbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// Our calendar in front of the double, its owner signed in.
final class Rig implements AutoCloseable {
  static final WorkspaceId ACME = new WorkspaceId("acme");
  static final CalendarId VIEWINGS = new CalendarId("viewings");
  static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  static final Instant END = Instant.parse("2026-03-02T10:30:00Z");
  static final URI BACK = URI.create("http://localhost/back");

  /// Of RFC 7636, appendix B.
  static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  /// Long enough for a loaded machine, short enough to wait for.
  static final Duration PATIENCE = Duration.ofMillis(700);

  final HandSetClock clock = new HandSetClock(Instant.parse("2026-03-01T09:00:00Z"));
  final GraphServer server = GraphServer.start(0, clock);
  final HeldGrants grants = new HeldGrants();
  final MicrosoftSignIn signIn = new MicrosoftSignIn(settings(), clock, PATIENCE);
  final GraphCalendar calendar = calendar();

  /// Another process with the same store.
  GraphCalendar calendar() {
    return new GraphCalendar(settings(), grants, clock, PATIENCE, () -> {});
  }

  GraphSettings settings() {
    return settings(server);
  }

  static GraphSettings settings(GraphServer server) {
    return new GraphSettings(
        Optional.of(GraphServer.CLIENT_ID),
        () -> Optional.of(GraphServer.CLIENT_SECRET),
        "common",
        server.loginUrl(),
        server.graphUrl());
  }

  /// Signs the owner in, and stores what that gives.
  Grant connected() throws Exception {
    var redeemed = signIn.redeem(code(), VERIFIER, BACK);
    if (!(redeemed instanceof Redeemed.Granted granted)) {
      throw new AssertionError(redeemed);
    }
    grants.save(
        ACME, new Grant(VIEWINGS, granted.mailbox(), granted.credential(), Optional.empty(), 0));
    return grant();
  }

  String code() throws IOException, InterruptedException {
    return answered().replaceAll(".*code=([^&]+).*", "$1");
  }

  /// Where the browser is sent back to.
  String answered() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(signIn.page("a state", CHALLENGE, BACK).orElseThrow()).build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    return answer.headers().firstValue("Location").orElseThrow();
  }

  Grant grant() {
    return grants.find(ACME, VIEWINGS).orElseThrow();
  }

  Mailbox mailbox() {
    return server.mailbox(GraphServer.OWNER);
  }

  static Entry entry() {
    return entry("viewings-1", START, END, "Europe/London");
  }

  static Entry entry(String key, Instant start, Instant end, String zone) {
    return new Entry(
        key,
        "Viewing: Zoë Brânză",
        "Flat 3",
        start,
        end,
        ZoneId.of(zone),
        Optional.of("zoe@example.com"));
  }

  @Override
  public void close() {
    server.close();
  }
}
