package dev.switchboard.adapter.graph;

import com.microsoft.graph.models.EventCollectionResponse;
import dev.switchboard.domain.link.Event;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a span of a calendar, page by page.
final class Views {
  private static final int PAGE = 100;

  private final Graph graph;

  Views(Graph graph) {
    this.graph = graph;
  }

  List<Event> view(WorkspaceId workspace, Grant grant, Instant from, Instant to) {
    var events = new ArrayList<Event>();
    var page = graph.ask(workspace, grant, doors -> first(doors, from, to)).orFault();
    add(events, page);
    while (page.getOdataNextLink() != null) {
      var link = page.getOdataNextLink();
      page = graph.ask(workspace, grant, doors -> next(doors, link)).orFault();
      add(events, page);
    }
    return List.copyOf(events);
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

  private static void add(List<Event> events, EventCollectionResponse page) {
    Optional.ofNullable(page.getValue())
        .orElse(List.of())
        .forEach(each -> events.add(EventModel.read(each)));
  }
}
