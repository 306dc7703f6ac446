package dev.switchboard.workbench.local.gateway;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The path of a route: literal segments, `{variables}`, and at the end perhaps a `{greedy+}` one,
/// which takes at least one segment.
final class PathPattern {
  private final List<String> segments;

  PathPattern(String path) {
    segments = segments(path);
  }

  /// Sorts before the specificity of every pattern that is less specific.
  String specificity() {
    return segments.stream()
            .map(segment -> isGreedy(segment) ? "2" : isVariable(segment) ? "1" : "0")
            .collect(Collectors.joining())
        + "3";
  }

  /// The variables, decoded; empty where the path, which is still encoded, does not fit.
  Optional<Map<String, String>> match(String path) {
    var given = segments(path);
    var parameters = new LinkedHashMap<String, String>();
    for (int i = 0; i < segments.size(); i++) {
      var segment = segments.get(i);
      if (i >= given.size() || (isVariable(segment) && given.get(i).isEmpty())) {
        return Optional.empty();
      }
      if (isGreedy(segment)) {
        var rest = String.join("/", given.subList(i, given.size()));
        parameters.put(segment.substring(1, segment.length() - 2), PercentCode.decode(rest));
        return Optional.of(parameters);
      }
      var value = PercentCode.decode(given.get(i));
      if (isVariable(segment)) {
        parameters.put(segment.substring(1, segment.length() - 1), value);
      } else if (!segment.equals(value)) {
        return Optional.empty();
      }
    }
    return given.size() == segments.size() ? Optional.of(parameters) : Optional.empty();
  }

  private static List<String> segments(String path) {
    return Arrays.asList(path.split("/", -1));
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }

  private static boolean isGreedy(String segment) {
    return segment.endsWith("+}");
  }
}
