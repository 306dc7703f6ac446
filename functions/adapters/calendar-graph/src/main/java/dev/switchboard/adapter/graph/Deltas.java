package dev.switchboard.adapter.graph;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.EventType;
import com.microsoft.graph.models.FreeBusyStatus;
import com.microsoft.graph.users.item.calendarview.delta.DeltaGetResponse;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.domain.link.OtherCalendar.Changes;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks what changed.
///
/// @see <a href="https://learn.microsoft.com/graph/delta-query-events">Delta query of a calendar
///   view</a>
final class Deltas {
  private static final int PAGE = 50;

  private final Graph graph;

  Deltas(Graph graph) {
    this.graph = graph;
  }

  Changes changes(
      WorkspaceId workspace, Grant grant, Instant from, Instant to, Optional<String> cursor) {
    Reply<DeltaGetResponse> reply =
        graph.ask(
            workspace,
            grant,
            doors ->
                cursor
                    .map(link ->
                        doors.delta(link).get(request -> Preference.on(request.headers, PAGE)))
                    .orElseGet(() -> first(doors, from, to)));
    return switch (reply) {
      case Reply.Done<DeltaGetResponse> done -> page(done.value());
      case Reply.Refused<DeltaGetResponse> refused -> {
        if (cursor.isEmpty() || !lost(refused)) {
          throw refused.fault();
        }
        yield new Changes.Restart();
      }
    };
  }

  private static @Nullable DeltaGetResponse first(Doors doors, Instant from, Instant to) {
    return doors
        .delta()
        .get(request -> {
          Preference.on(request.headers, PAGE);
          request.queryParameters.startDateTime = from.toString();
          request.queryParameters.endDateTime = to.toString();
        });
  }

  /// A cursor that Graph cannot go on with: too old, or not in its form.
  private static boolean lost(Reply.Refused<DeltaGetResponse> refused) {
    return refused.status() == 410
        || refused.code().equalsIgnoreCase("syncStateNotFound")
        || refused.code().equalsIgnoreCase("syncStateInvalid")
        || refused.code().equalsIgnoreCase("resyncRequired");
  }

  private static Changes page(DeltaGetResponse page) {
    var items = Optional.ofNullable(page.getValue()).orElse(List.of());
    var shown = shownOf(items);
    return new Changes.Page(
        items.stream()
            .filter(each -> !removed(each) && each.getType() != EventType.SeriesMaster)
            .map(each -> EventModel.read(each, showAs(each, shown)))
            .toList(),
        items.stream().filter(Deltas::removed).map(EventModel::id).toList(),
        Optional.ofNullable(page.getOdataNextLink())
            .or(() -> Optional.ofNullable(page.getOdataDeltaLink()))
            .orElseThrow(
                () -> new Fault.Lasting("Microsoft's page of changes has no link to go on.")),
        page.getOdataNextLink() != null);
  }

  private static boolean removed(Event item) {
    return item.getAdditionalData().containsKey("@removed");
  }

  /// The events of a series come without what they share; their master, which comes too, has it.
  private static Map<String, FreeBusyStatus> shownOf(List<Event> items) {
    var shown = new HashMap<String, FreeBusyStatus>();
    for (var each : items) {
      if (each.getType() == EventType.SeriesMaster && each.getShowAs() != null) {
        shown.put(EventModel.id(each), each.getShowAs());
      }
    }
    return shown;
  }

  private static Optional<FreeBusyStatus> showAs(Event event, Map<String, FreeBusyStatus> series) {
    return Optional.ofNullable(event.getShowAs())
        .or(() ->
            Optional.ofNullable(event.getSeriesMasterId())
                .flatMap(master -> Optional.ofNullable(series.get(master))));
  }
}
