package dev.switchboard.adapter.graph;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.AccessToken;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.domain.link.Grant.Credential;
import dev.switchboard.domain.link.Grants;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The tokens that let us in, each used until shortly before it is too old. A new one is stored
/// with the refresh token that came with it before either is used: the one before may serve no
/// more.
final class AccessTokens {
  private static final Duration MARGIN = Duration.ofMinutes(2);

  private record Key(WorkspaceId workspace, CalendarId calendar, String mailbox) {}

  private final Map<Key, AccessToken> held = new ConcurrentHashMap<>();
  private final Map<Key, Grant> unsaved = new ConcurrentHashMap<>();
  private final Map<Key, Object> locks = new ConcurrentHashMap<>();
  private final Login login;
  private final Grants grants;
  private final InstantSource clock;
  private final Pause pause;

  AccessTokens(Login login, Grants grants, InstantSource clock, Pause pause) {
    this.login = login;
    this.grants = grants;
    this.clock = clock;
    this.pause = pause;
  }

  AccessToken of(WorkspaceId workspace, Grant grant) {
    return fresh(Optional.ofNullable(held.get(key(workspace, grant))))
        .or(() -> fresh(grant.access()))
        .orElseGet(() -> another(workspace, grant, Optional.empty()));
  }

  /// Another token than one that was refused.
  AccessToken insteadOf(AccessToken refused, WorkspaceId workspace, Grant grant) {
    held.remove(key(workspace, grant), refused);
    return another(workspace, grant, Optional.of(refused));
  }

  private AccessToken another(WorkspaceId workspace, Grant grant, Optional<AccessToken> refused) {
    var key = key(workspace, grant);
    synchronized (locks.computeIfAbsent(key, any -> new Object())) {
      return fresh(Optional.ofNullable(held.get(key)))
          .filter(token -> !refused.equals(Optional.of(token)))
          .orElseGet(() -> fromStore(key, refused));
    }
  }

  private AccessToken fromStore(Key key, Optional<AccessToken> refused) {
    var left = unsaved.get(key);
    if (left != null) {
      return store(key, left);
    }
    var stored = stored(key);
    return fresh(stored.access())
        .filter(token -> !refused.equals(Optional.of(token)))
        .map(token -> hold(key, token))
        .orElseGet(() -> signIn(key, stored));
  }

  private AccessToken signIn(Key key, Grant stored) {
    return switch (ask(stored.credential())) {
      case Login.Answer.Issued issued -> store(key, renewed(stored, issued));
      case Login.Answer.Refused refused ->
          fasterOne(key, stored)
              .orElseThrow(() ->
                  new Fault.Denied(
                      "Microsoft does not let us into the calendar of %s any more: %s."
                          .formatted(key.calendar(), refused.error())));
    };
  }

  private Login.Answer ask(Credential credential) {
    return switch (credential) {
      case Credential.Delegated user -> login.refresh(user.refreshToken());
      case Credential.AppOnly app ->
          login.application(app.tenant(), app.clientId(), app.clientSecret());
    };
  }

  private AccessToken store(Key key, Grant renewed) {
    unsaved.put(key, renewed);
    boolean won = grants.save(key.workspace(), renewed);
    unsaved.remove(key);
    return (won ? renewed.access() : fresh(stored(key).access()))
        .map(token -> hold(key, token))
        .orElseThrow(() -> changed(key));
  }

  /// What somebody else got with the same refresh token, who was a moment faster.
  private Optional<AccessToken> fasterOne(Key key, Grant before) {
    pause.aMoment();
    var now = stored(key);
    return now.version() == before.version()
        ? Optional.empty()
        : Optional.of(fresh(now.access()).orElseThrow(() -> changed(key)))
            .map(token -> hold(key, token));
  }

  private Grant stored(Key key) {
    var stored =
        grants
            .find(key.workspace(), key.calendar())
            .orElseThrow(() ->
                new Fault.Denied("Calendar %s has no grant any more.".formatted(key.calendar())));
    if (!stored.mailbox().equals(key.mailbox())) {
      throw changed(key);
    }
    return stored;
  }

  private AccessToken hold(Key key, AccessToken token) {
    held.put(key, token);
    return token;
  }

  private Optional<AccessToken> fresh(Optional<AccessToken> token) {
    return token.filter(each -> each.servesAt(clock.instant().plus(MARGIN)));
  }

  private static Grant renewed(Grant stored, Login.Answer.Issued issued) {
    var credential =
        issued.refresh().<Credential>map(Credential.Delegated::new).orElse(stored.credential());
    return stored.with(credential, issued.access());
  }

  private static Fault changed(Key key) {
    return new Fault.Passing(
        "The grant of calendar %s changed meanwhile.".formatted(key.calendar()));
  }

  private static Key key(WorkspaceId workspace, Grant grant) {
    return new Key(workspace, grant.calendar(), grant.mailbox());
  }

  /// Lets whoever was faster store what they got.
  interface Pause {
    void aMoment();
  }
}
