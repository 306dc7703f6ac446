package dev.switchboard.workbench.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Hands out long answers in pages. A page can be asked for again.
final class Pages {
  /// What is left of an answer.
  ///
  /// @param path where it is asked for, as an absolute URL
  /// @param last what the last page says instead of where the next one is
  private record Rest(
      String path, List<Map<String, Object>> items, int size, Optional<String> last) {}

  private final Map<String, Rest> waiting = new ConcurrentHashMap<>();

  Answer first(String path, List<Map<String, Object>> items, int size, Optional<String> last) {
    return page(new Rest(path, items, size, last));
  }

  /// The page that a skip token stands for; empty where it stands for none.
  Optional<Answer> next(String token) {
    return Optional.ofNullable(waiting.get(token)).map(this::page);
  }

  private Answer page(Rest rest) {
    var body = new LinkedHashMap<String, Object>();
    body.put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#Collection(event)");
    int size = Math.min(rest.size(), rest.items().size());
    if (size < rest.items().size()) {
      var token = UUID.randomUUID().toString();
      waiting.put(
          token,
          new Rest(
              rest.path(),
              rest.items().subList(size, rest.items().size()),
              rest.size(),
              rest.last()));
      body.put("@odata.nextLink", rest.path() + "?$skiptoken=" + token);
    } else {
      rest.last().ifPresent(link -> body.put("@odata.deltaLink", link));
    }
    body.put("value", rest.items().subList(0, size));
    return Answer.json(200, body);
  }
}
