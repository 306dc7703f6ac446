package dev.switchboard.domain.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The call, and what stands in for it, each where the one before does not do.
record Chain(List<String> routes) {
  static Chain of(Notice notice) {
    return new Chain(
        Stream.concat(Stream.of(Notice.ON_CALL), notice.otherwise().stream()).toList());
  }

  /// Whether something stands in where this route does not do.
  boolean goesOnAfter(String route) {
    int place = routes.indexOf(route);
    return place >= 0 && place < routes.size() - 1;
  }

  /// The first that was not told, where everything before it was and did not do.
  Optional<Link> next(Map<String, Telling> tellings) {
    for (int i = 0; i < routes.size(); i++) {
      var telling = Optional.ofNullable(tellings.get(routes.get(i)));
      if (telling.isEmpty() && i > 0) {
        return Optional.of(new Link(routes.get(i - 1), routes.get(i)));
      }
      if (telling.filter(Telling::isMissed).isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// What did not do, and what stands in for it.
  record Link(String missed, String instead) {}
}
