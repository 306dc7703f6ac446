package dev.switchboard.adapter.graph;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.users.item.events.item.cancel.CancelPostRequestBody;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.Entry;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.util.Optional;

/// Makes, changes, cancels and finds single events.
final class Events {
  private static final String DUPLICATE = "ErrorDuplicateTransactionId";

  /// How far around its time an event is looked for that we may have made before.
  private static final Duration AROUND = Duration.ofDays(1);

  private final Graph graph;
  private final Views views;

  Events(Graph graph) {
    this.graph = graph;
    this.views = new Views(graph);
  }

  String create(WorkspaceId workspace, Grant grant, Entry entry) {
    Reply<Event> reply =
        graph.ask(
            workspace,
            grant,
            doors ->
                doors
                    .events()
                    .post(EventModel.created(entry), request -> Preference.on(request.headers)));
    return switch (reply) {
      case Reply.Done<Event> done -> EventModel.id(done.value());
      case Reply.Refused<Event> refused -> {
        if (refused.status() != 409 && !refused.code().equals(DUPLICATE)) {
          throw refused.fault();
        }
        yield madeBefore(workspace, grant, entry, refused);
      }
    };
  }

  boolean update(WorkspaceId workspace, Grant grant, String event, Entry entry) {
    return graph
        .ask(
            workspace,
            grant,
            doors ->
                doors
                    .event(event)
                    .patch(EventModel.changed(entry), request -> Preference.on(request.headers)))
        .orGone()
        .isPresent();
  }

  /// Cancels as the organizer, which tells the guest. What cannot be cancelled, as an event without
  /// guests may not be, is deleted.
  void cancel(WorkspaceId workspace, Grant grant, String event, String comment) {
    var reply =
        graph.ask(
            workspace,
            grant,
            doors -> {
              var body = new CancelPostRequestBody();
              body.setComment(comment);
              doors.cancel(event).post(body, request -> Preference.on(request.headers));
              return true;
            });
    if (reply instanceof Reply.Refused<Boolean> refused && !refused.gone()) {
      delete(workspace, grant, event);
    }
  }

  Optional<dev.switchboard.domain.link.Event> find(
      WorkspaceId workspace, Grant grant, String event) {
    return graph
        .ask(
            workspace,
            grant,
            doors ->
                doors
                    .event(event)
                    .get(request -> {
                      Preference.on(request.headers);
                      request.queryParameters.select = EventModel.FIELDS;
                    }))
        .orGone()
        .map(EventModel::read);
  }

  private String madeBefore(
      WorkspaceId workspace, Grant grant, Entry entry, Reply.Refused<Event> refused) {
    return refused
        .existing()
        .flatMap(id -> find(workspace, grant, id))
        .or(() -> underKey(workspace, grant, entry))
        .map(dev.switchboard.domain.link.Event::id)
        .orElseThrow(() ->
            refused.code().equals(DUPLICATE)
                ? new Fault.Lasting(
                    "Key %s was used for an event that is gone; another event needs another key."
                        .formatted(entry.key()))
                : new Fault.Passing("Microsoft answered a conflict to a new event."));
  }

  private Optional<dev.switchboard.domain.link.Event> underKey(
      WorkspaceId workspace, Grant grant, Entry entry) {
    return views
        .view(workspace, grant, entry.start().minus(AROUND), entry.end().plus(AROUND))
        .stream()
        .filter(event -> event.key().equals(Optional.of(entry.key())))
        .findFirst();
  }

  private void delete(WorkspaceId workspace, Grant grant, String event) {
    graph
        .ask(
            workspace,
            grant,
            doors -> {
              doors.event(event).delete(request -> Preference.on(request.headers));
              return true;
            })
        .orGone();
  }
}
