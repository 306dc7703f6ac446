package dev.switchboard.workbench.graph;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Takes subscriptions to events, and tells of changes.
///
/// @see <a href="https://learn.microsoft.com/graph/api/subscription-post-subscriptions">Create
///   subscription</a>
final class SubscriptionsDoor implements Changes {
  static final Duration LONGEST = Duration.ofMinutes(4230);
  private static final Pattern RESOURCE =
      Pattern.compile(
          "/?(?:me|users/(?<user>[^/]+))(?:/calendar)?/events/?", Pattern.CASE_INSENSITIVE);

  private final Map<String, Subscribed> subscriptions = new ConcurrentHashMap<>();
  private final Courier courier;
  private final InstantSource clock;

  SubscriptionsDoor(Courier courier, InstantSource clock) {
    this.courier = courier;
    this.clock = clock;
  }

  Answer subscribe(Request request, Optional<String> asking) {
    var wanted = request.json();
    var notify = URI.create(Wire.need(wanted, "notificationUrl"));
    var lifecycle = Wire.string(wanted, "lifecycleNotificationUrl").map(URI::create);
    var subscription =
        new Subscribed(
            UUID.randomUUID().toString(),
            owner(Wire.need(wanted, "resource"), asking),
            Wire.need(wanted, "resource"),
            Set.of(Wire.need(wanted, "changeType").split(",")),
            notify,
            lifecycle,
            secret(wanted),
            until(wanted));
    if (!courier.answers(notify) || !lifecycle.stream().allMatch(courier::answers)) {
      throw new GraphError(
          400,
          "ValidationError",
          "Subscription validation request failed. Notification endpoint must respond with 200 OK"
              + " to validation request.");
    }
    subscriptions.put(subscription.id(), subscription);
    return Answer.json(201, subscription.wire());
  }

  Answer renew(Request request, String id) {
    var until = until(request.json());
    var renewed =
        subscriptions.computeIfPresent(id, (same, old) -> alive(old) ? old.until(until) : null);
    if (renewed == null) {
      throw unknown();
    }
    return Answer.json(200, renewed.wire());
  }

  Answer unsubscribe(String id) {
    var gone = subscriptions.remove(id);
    if (gone == null || !alive(gone)) {
      throw unknown();
    }
    return Answer.empty(204);
  }

  @Override
  public void changed(Mailbox mailbox, String event, String change) {
    var now = clock.instant();
    subscriptions.values().stream()
        .filter(each -> each.tells(mailbox.address(), change, now))
        .forEach(each -> courier.deliver(each.address(), each.changed(event, change)));
  }

  /// Tells every subscriber of a mailbox something of its subscription's own life; one that is
  /// removed is gone.
  void lifecycle(String mailbox, String lifecycleEvent) {
    subscriptions.values().stream()
        .filter(each -> each.mailbox().equals(mailbox))
        .forEach(each -> {
          if (lifecycleEvent.equals("subscriptionRemoved")) {
            subscriptions.remove(each.id());
          }
          each.lifecycle().ifPresent(url -> courier.deliver(url, each.alive(lifecycleEvent)));
        });
  }

  int count() {
    return (int) subscriptions.values().stream().filter(this::alive).count();
  }

  private boolean alive(Subscribed subscription) {
    return clock.instant().isBefore(subscription.until());
  }

  private static String owner(String resource, Optional<String> asking) {
    var matcher = RESOURCE.matcher(resource);
    if (!matcher.matches()) {
      throw GraphError.badRequest("The resource must be the events of a user.");
    }
    return Optional.ofNullable(matcher.group("user"))
        .or(() -> asking)
        .orElseThrow(() -> GraphError.badRequest("/me needs a signed-in user."));
  }

  private static Optional<String> secret(Map<String, Object> wanted) {
    var secret = Wire.string(wanted, "clientState");
    if (secret.filter(each -> each.length() > 128).isPresent()) {
      throw GraphError.badRequest("clientState must not have more than 128 characters.");
    }
    return secret;
  }

  private Instant until(Map<String, Object> wanted) {
    try {
      var until = OffsetDateTime.parse(Wire.need(wanted, "expirationDateTime")).toInstant();
      if (until.isAfter(clock.instant().plus(LONGEST))) {
        throw GraphError.badRequest(
            "Subscription expiration can only be 4230 minutes in the future.");
      }
      return until;
    } catch (DateTimeException e) {
      throw GraphError.badRequest("expirationDateTime must be a date and time.");
    }
  }

  private static GraphError unknown() {
    return new GraphError(404, "ResourceNotFound", "The subscription was not found.");
  }
}
