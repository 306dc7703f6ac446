package dev.switchboard.adapter.graph;

import dev.switchboard.domain.link.Entry;
import dev.switchboard.domain.link.Event;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.domain.link.Grants;
import dev.switchboard.domain.link.OtherCalendar;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// Calendars in Microsoft mailboxes, over Graph. A request is made once and has 8 s, of which 1 s
/// to connect. Access tokens are renewed through the grants, and stored before they are used.
public final class GraphCalendar implements OtherCalendar {
  private static final Duration A_MOMENT = Duration.ofMillis(500);

  private final Events events;
  private final Views views;
  private final Deltas deltas;
  private final Subscriptions subscriptions;

  GraphCalendar(
      GraphSettings settings,
      Grants grants,
      InstantSource clock,
      Duration whole,
      AccessTokens.Pause pause) {
    var http = Wire.client(whole);
    var tokens = new AccessTokens(new Login(http, settings, clock), grants, clock, pause);
    var graph = new Graph(http, settings.graphUrl(), tokens, clock);
    this.events = new Events(graph);
    this.views = new Views(graph);
    this.deltas = new Deltas(graph);
    this.subscriptions = new Subscriptions(graph, clock);
  }

  /// As the settings say, which are asked for by name, and each may be absent:
  /// `switchboard.microsoft.client-id` and `.client-secret`, without which only application-only
  /// grants serve, `.tenant` (`common`), `.login-url` and `.graph-url` (Microsoft's own).
  public static GraphCalendar configured(
      Function<String, Optional<String>> setting, Grants grants, InstantSource clock) {
    return new GraphCalendar(
        GraphSettings.of(setting),
        grants,
        clock,
        Wire.WHOLE,
        () -> LockSupport.parkNanos(A_MOMENT.toNanos()));
  }

  @Override
  public String create(WorkspaceId workspace, Grant grant, Entry entry) {
    return events.create(workspace, grant, entry);
  }

  @Override
  public boolean update(WorkspaceId workspace, Grant grant, String event, Entry entry) {
    return events.update(workspace, grant, event, entry);
  }

  @Override
  public void cancel(WorkspaceId workspace, Grant grant, String event, String comment) {
    events.cancel(workspace, grant, event, comment);
  }

  @Override
  public Optional<Event> find(WorkspaceId workspace, Grant grant, String event) {
    return events.find(workspace, grant, event);
  }

  @Override
  public List<Event> view(WorkspaceId workspace, Grant grant, Instant from, Instant to) {
    return views.view(workspace, grant, from, to);
  }

  @Override
  public Changes changes(
      WorkspaceId workspace, Grant grant, Instant from, Instant to, Optional<String> cursor) {
    return deltas.changes(workspace, grant, from, to, cursor);
  }

  @Override
  public Subscription subscribe(
      WorkspaceId workspace, Grant grant, String notifyUrl, String secret, Instant until) {
    return subscriptions.subscribe(workspace, grant, notifyUrl, secret, until);
  }

  @Override
  public Optional<Subscription> renew(
      WorkspaceId workspace, Grant grant, String subscription, Instant until) {
    return subscriptions.renew(workspace, grant, subscription, until);
  }

  @Override
  public void unsubscribe(WorkspaceId workspace, Grant grant, String subscription) {
    subscriptions.unsubscribe(workspace, grant, subscription);
  }
}
