package dev.switchboard.workbench.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows what is in a span, and what changed in it since.
///
/// @see <a href="https://learn.microsoft.com/graph/api/event-delta">Delta of events</a>
final class ViewDoor {
  private final Pages pages = new Pages();
  private final String server;

  ViewDoor(String server) {
    this.server = server;
  }

  Answer view(Mailbox mailbox, Request request) {
    return request
        .queried("$skiptoken")
        .map(this::next)
        .orElseGet(() ->
            pages.first(
                server + request.path(),
                wire(mailbox.view(from(request), to(request)), request),
                request.pageSize(),
                Optional.empty()));
  }

  Answer delta(Mailbox mailbox, Request request) {
    return request
        .queried("$skiptoken")
        .map(this::next)
        .orElseGet(() ->
            request
                .queried("$deltatoken")
                .map(token -> since(Since.of(token), mailbox, request))
                .orElseGet(
                    () -> since(new Since(0, from(request), to(request)), mailbox, request)));
  }

  private Answer since(Since since, Mailbox mailbox, Request request) {
    var delta = mailbox.since(since.change(), since.from(), since.to());
    var items = new ArrayList<>(wire(delta.now(), request));
    delta.gone().forEach(id -> items.add(gone(id)));
    var next = new Since(delta.change(), since.from(), since.to());
    var link = server + request.path() + "?$deltatoken=" + next.token();
    return pages.first(server + request.path(), items, request.pageSize(), Optional.of(link));
  }

  private Answer next(String token) {
    return pages.next(token).orElseThrow(ViewDoor::lost);
  }

  static GraphError lost() {
    return new GraphError(
        410, "syncStateNotFound", "The sync state generation is not found. Restart the sync.");
  }

  private static List<Map<String, Object>> wire(List<Stored> events, Request request) {
    var selection = Selection.of(request);
    return events.stream().map(each -> selection.applied(each.wire(request.zone()))).toList();
  }

  private static Map<String, Object> gone(String id) {
    var item = new LinkedHashMap<String, Object>();
    item.put("@odata.type", "#microsoft.graph.event");
    item.put("id", id);
    item.put("@removed", Map.of("reason", "deleted"));
    return item;
  }

  private static Instant from(Request request) {
    return moment(request, "startDateTime");
  }

  private static Instant to(Request request) {
    return moment(request, "endDateTime");
  }

  private static Instant moment(Request request, String name) {
    return request
        .queried(name)
        .map(WallTime::queried)
        .orElseThrow(() -> GraphError.badRequest("This request requires %s.".formatted(name)));
  }

  /// What a delta link carries.
  ///
  /// @param change 0 before the first
  private record Since(long change, Instant from, Instant to) {
    static Since of(String token) {
      try {
        var parts = new String(Base64.getUrlDecoder().decode(token), UTF_8).split(" ", -1);
        return new Since(
            Long.parseLong(parts[0]), Instant.parse(parts[1]), Instant.parse(parts[2]));
      } catch (RuntimeException e) {
        throw lost();
      }
    }

    String token() {
      var text = "%d %s %s".formatted(change, from, to);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
  }
}
