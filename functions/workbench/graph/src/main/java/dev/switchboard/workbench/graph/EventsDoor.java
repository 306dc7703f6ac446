package dev.switchboard.workbench.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Makes, shows, changes and cancels events.
///
/// @see <a href="https://learn.microsoft.com/graph/api/user-post-events">Create event</a>
final class EventsDoor {
  private volatile Duplicates duplicates = Duplicates.BAD_REQUEST;

  void answerDuplicates(Duplicates how) {
    duplicates = how;
  }

  Answer create(Mailbox mailbox, Request request) {
    var wanted = request.json();
    synchronized (mailbox) {
      return mailbox
          .madeUnder(Wire.string(wanted, "transactionId"))
          .map(existing -> duplicate(existing, request))
          .orElseGet(() -> shown(201, mailbox.create(wanted), request));
    }
  }

  Answer get(Mailbox mailbox, Request request, String event) {
    return shown(200, found(mailbox.find(event)), request);
  }

  Answer update(Mailbox mailbox, Request request, String event) {
    return shown(200, found(mailbox.change(event, request.json())), request);
  }

  Answer delete(Mailbox mailbox, String event) {
    if (!mailbox.delete(event)) {
      throw GraphError.notFound();
    }
    return Answer.empty(204);
  }

  Answer cancel(Mailbox mailbox, String event) {
    if (!mailbox.delete(event)) {
      throw GraphError.notFound();
    }
    return Answer.empty(202);
  }

  private Answer duplicate(Stored existing, Request request) {
    return switch (duplicates) {
      case SAME_EVENT -> shown(201, existing, request);
      case BAD_REQUEST -> refused(400, Optional.of(existing.id()));
      case CONFLICT -> refused(409, Optional.of(existing.id()));
      case CONFLICT_UNNAMED -> refused(409, Optional.empty());
    };
  }

  private static Answer refused(int status, Optional<String> existing) {
    var error = new LinkedHashMap<String, Object>();
    error.put("code", "ErrorDuplicateTransactionId");
    error.put(
        "message",
        "Your request can't be completed. The TransactionId specified in the request has already"
            + " been used to create a different event.");
    existing.ifPresent(id -> error.put("@event.existingEventId", id));
    return Answer.problem(status, error);
  }

  private static Stored found(Optional<Stored> event) {
    return event.orElseThrow(GraphError::notFound);
  }

  private static Answer shown(int status, Stored event, Request request) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#users/events/$entity");
    body.putAll(Selection.of(request).applied(event.wire(request.zone())));
    return Answer.json(status, body);
  }
}
