package dev.switchboard.adapter.graph;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.EventCollectionResponse;
import com.microsoft.graph.users.item.events.item.cancel.CancelPostRequestBody;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.Entry;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes, changes, cancels and finds events.
final class Events {
  private static final int PAGE = 100;
  private static final String DUPLICATE = "ErrorDuplicateTransactionId";

  /// How far around its time an event is looked for that we may have made before.
  private static final Duration AROUND = Duration.ofDays(1);

  private final Graph graph;

  Events(Graph graph) {
    this.graph = graph;
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

  List<dev.switchboard.domain.link.Event> view(
      WorkspaceId workspace, Grant grant, Instant from, Instant to) {
    var events = new ArrayList<dev.switchboard.domain.link.Event>();
    var page = graph.ask(workspace, grant, doors -> first(doors, from, to)).orFault();
    add(events, page);
    while (page.getOdataNextLink() != null) {
      var link = page.getOdataNextLink();
      page = graph.ask(workspace, grant, doors -> next(doors, link)).orFault();
      add(events, page);
    }
    return List.copyOf(events);
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
    return view(workspace, grant, entry.start().minus(AROUND), entry.end().plus(AROUND)).stream()
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

  private static @Nullable EventCollectionResponse first(Doors doors, Instant from, Instant to) {
    return doors
        .view()
        .get(request -> {
          Preference.on(request.headers, PAGE);
          request.queryParameters.startDateTime = from.toString();
          request.queryParameters.endDateTime = to.toString();
          request.queryParameters.select = EventModel.FIELDS;
          request.queryParameters.top = PAGE;
        });
  }

  private static @Nullable EventCollectionResponse next(Doors doors, String link) {
    return doors.view(link).get(request -> Preference.on(request.headers, PAGE));
  }

  private static void add(
      List<dev.switchboard.domain.link.Event> events, EventCollectionResponse page) {
    Optional.ofNullable(page.getValue())
        .orElse(List.of())
        .forEach(each -> events.add(EventModel.read(each)));
  }
}
