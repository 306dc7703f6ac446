package dev.switchboard.workbench.graph;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/// Graph itself: checks who asks, keeps each mailbox from being crowded, and passes on.
final class GraphDoor {
  private static final Duration CROWDED = Duration.ofSeconds(1);

  private final Tokens tokens;
  private final Mailboxes mailboxes;
  private final EventsDoor events;
  private final ViewDoor views;
  private final ScheduleDoor schedules;
  private final SubscriptionsDoor subscriptions;

  GraphDoor(
      Tokens tokens,
      Mailboxes mailboxes,
      EventsDoor events,
      ViewDoor views,
      SubscriptionsDoor subscriptions) {
    this.tokens = tokens;
    this.mailboxes = mailboxes;
    this.events = events;
    this.views = views;
    this.schedules = new ScheduleDoor(mailboxes);
    this.subscriptions = subscriptions;
  }

  /// Does what a request asks, with the way around it that trouble asks for.
  Answer serve(Operation operation, Request request, Around around) throws InterruptedException {
    var access =
        tokens
            .letsIn(request.bearer())
            .orElseThrow(() ->
                new GraphError(
                    401,
                    "InvalidAuthenticationToken",
                    "Lifetime validation failed, the token is expired."));
    var mailbox = mailbox(operation, request, access);
    if (!mailbox.inFlight().tryAcquire()) {
      throw new GraphError(
          Answer.problem(
                  429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.")
              .retryAfter(CROWDED));
    }
    try {
      return around.run(() -> done(operation, request, mailbox, access));
    } finally {
      mailbox.inFlight().release();
    }
  }

  private Answer done(Operation operation, Request request, Mailbox mailbox, Tokens.Access access) {
    return switch (operation) {
      case ME -> me(mailbox);
      case CREATE -> events.create(mailbox, request);
      case GET -> events.get(mailbox, request, operation.item(request.path()));
      case UPDATE -> events.update(mailbox, request, operation.item(request.path()));
      case DELETE -> events.delete(mailbox, operation.item(request.path()));
      case CANCEL -> events.cancel(mailbox, operation.item(request.path()));
      case VIEW -> views.view(mailbox, request);
      case DELTA -> views.delta(mailbox, request);
      case SCHEDULE -> schedules.schedules(request);
      case SUBSCRIBE -> subscriptions.subscribe(request, access.user());
      case RENEW -> subscriptions.renew(request, operation.item(request.path()));
      case UNSUBSCRIBE -> subscriptions.unsubscribe(operation.item(request.path()));
      case AUTHORIZE, TOKEN, NOTIFY -> throw new IllegalStateException(operation + " is elsewhere");
    };
  }

  /// Whose mailbox is asked for. A user gets into their own only.
  private Mailbox mailbox(Operation operation, Request request, Tokens.Access access) {
    var named = operation.user(request.path()).map(each -> each.toLowerCase(Locale.ROOT));
    var wanted = named.or(access::user).orElse(GraphServer.OWNER);
    if (!access.user().map(own -> own.equalsIgnoreCase(wanted)).orElse(true)) {
      throw new GraphError(
          403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
    }
    return mailboxes.of(wanted);
  }

  private static Answer me(Mailbox mailbox) {
    return Answer.json(
        200,
        Map.of(
            "id", mailbox.address(),
            "displayName", mailbox.address(),
            "mail", mailbox.address(),
            "userPrincipalName", mailbox.address()));
  }

  /// What happens before and after a request is served.
  interface Around {
    Answer run(Work work) throws InterruptedException;
  }
}
