package dev.switchboard.adapter.graph;

import com.microsoft.graph.models.Subscription;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.domain.link.OtherCalendar;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Asks to be told of changes.
///
/// @see <a href="https://learn.microsoft.com/graph/api/resources/subscription">Subscriptions, and
///   how long they live</a>
final class Subscriptions {
  /// A little less than the 4,230 minutes that events may be subscribed to, whatever the clocks.
  private static final Duration LONGEST = Duration.ofMinutes(4225);

  private final Graph graph;
  private final InstantSource clock;

  Subscriptions(Graph graph, InstantSource clock) {
    this.graph = graph;
    this.clock = clock;
  }

  OtherCalendar.Subscription subscribe(
      WorkspaceId workspace, Grant grant, String notifyUrl, String secret, Instant until) {
    Reply<Subscription> reply =
        graph.ask(
            workspace,
            grant,
            doors -> {
              var wanted = wanted(until);
              wanted.setResource("/users/%s/events".formatted(grant.mailbox()));
              wanted.setChangeType("created,updated,deleted");
              wanted.setNotificationUrl(notifyUrl);
              wanted.setLifecycleNotificationUrl(notifyUrl);
              wanted.setClientState(secret);
              return doors.subscriptions().post(wanted, request -> Preference.on(request.headers));
            });
    return read(reply.orFault());
  }

  Optional<OtherCalendar.Subscription> renew(
      WorkspaceId workspace, Grant grant, String id, Instant until) {
    Reply<Subscription> reply =
        graph.ask(workspace, grant, doors -> doors.subscription(id).patch(wanted(until)));
    return reply.orGone().map(Subscriptions::read);
  }

  void unsubscribe(WorkspaceId workspace, Grant grant, String id) {
    graph
        .ask(
            workspace,
            grant,
            doors -> {
              doors.subscription(id).delete();
              return true;
            })
        .orGone();
  }

  private Subscription wanted(Instant until) {
    var longest = clock.instant().plus(LONGEST);
    var wanted = new Subscription();
    wanted.setExpirationDateTime(
        OffsetDateTime.ofInstant(until.isBefore(longest) ? until : longest, ZoneOffset.UTC));
    return wanted;
  }

  private static OtherCalendar.Subscription read(Subscription subscription) {
    var id = subscription.getId();
    var until = subscription.getExpirationDateTime();
    if (id == null || until == null) {
      throw new Fault.Lasting("Microsoft answered a subscription without an id or an end.");
    }
    return new OtherCalendar.Subscription(id, until.toInstant());
  }
}
