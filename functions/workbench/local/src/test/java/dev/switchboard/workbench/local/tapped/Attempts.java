package dev.switchboard.workbench.local.tapped;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.workbench.local.chaos.FuzzRoute;
import dev.switchboard.workbench.local.endtoend.RestRoute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every request that names something of another workspace: each id of each route, one at a time,
/// in a request that is right otherwise.
///
/// @param theirs what the other one has, by its kind
record Attempts(Map<String, List<String>> theirs) {
  private static final String SLOT = "2126-03-04T10:00:00Z";

  /// By a route of a function's own; empty where it names nothing.
  Stream<Attempt> by(RestRoute route) {
    var rights =
        requests().filter(each -> route.takes(each.method(), each.path())).findFirst().stream();
    return rights.flatMap(right ->
        Stream.of(inPath(route, right), inQuery(route, right), inBody(right))
            .flatMap(attempts -> attempts));
  }

  private static Stream<FuzzRoute> requests() {
    try {
      return FuzzRoute.read(SLOT, "secret").stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<Attempt> inPath(RestRoute route, FuzzRoute right) {
    var names = route.path().split("/", -1);
    var parts = right.path().split("/", -1);
    var attempts = new ArrayList<Attempt>();
    for (int at = 0; at < names.length; at++) {
      var name = Pattern.compile("\\{([a-zA-Z]+)}(.*)").matcher(names[at]);
      if (name.matches()) {
        for (var id : of(name.group(1), route.path())) {
          var others = parts.clone();
          others[at] = encoded(id) + name.group(2);
          attempts.add(attempt(name.group(1), right, String.join("/", others), right.body()));
        }
      }
    }
    return attempts.stream();
  }

  private Stream<Attempt> inQuery(RestRoute route, FuzzRoute right) {
    var path = right.path().replaceFirst("\\?.*", "");
    return route.queries().stream()
        .flatMap(name ->
            of(name, route.path()).stream()
                .map(id -> {
                  var others = right.path().replaceFirst("[^?]*\\??", "");
                  var query = "?%s=%s&%s".formatted(name, encoded(id), without(others, name));
                  return attempt(name, right, path + query, right.body());
                }));
  }

  private static String without(String query, String name) {
    return query.replaceFirst("(^|&)%s=[^&]*".formatted(Pattern.quote(name)), "");
  }

  private Stream<Attempt> inBody(FuzzRoute right) {
    return right.body().map(body -> changes(body, right.path())).orElse(List.of()).stream()
        .map(change -> attempt(change.field(), right, right.path(), Optional.of(change.json())));
  }

  private record Change(String field, Object json) {}

  /// The same JSON, once for each id in it that another's stands for.
  private List<Change> changes(Object json, String path) {
    var changes = new ArrayList<Change>();
    if (json instanceof Map<?, ?> map) {
      map.forEach((key, value) -> {
        var field = String.valueOf(key);
        of(field, path).forEach(id -> changes.add(with(map, field, replaced(value, id), field)));
        changes(value, path)
            .forEach(each -> changes.add(with(map, field, each.json(), each.field())));
      });
    } else if (json instanceof List<?> list) {
      for (int at = 0; at < list.size(); at++) {
        for (var change : changes(list.get(at), path)) {
          var other = new ArrayList<Object>(list);
          other.set(at, change.json());
          changes.add(new Change(change.field(), other));
        }
      }
    }
    return changes;
  }

  private static Change with(Map<?, ?> map, String key, Object value, String field) {
    var other = new LinkedHashMap<Object, Object>(map);
    other.put(key, value);
    return new Change(field, other);
  }

  private static Object replaced(Object value, String id) {
    return switch (value) {
      case List<?> _ -> List.of(id);
      case Map<?, ?> map when !map.isEmpty() -> Map.of(id, map.values().iterator().next());
      default -> id;
    };
  }

  private List<String> of(String field, String path) {
    return IdFields.kind(field, path)
        .map(kind -> theirs.getOrDefault(kind, List.of()))
        .orElse(List.of());
  }

  private static Attempt attempt(
      String field, FuzzRoute right, String path, Optional<Object> body) {
    try {
      return Attempt.of(
          field, right.method(), path, body.isPresent() ? JSON.std.asString(body.get()) : "{}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
