package dev.switchboard.workbench.local.gateway;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Route;
import dev.switchboard.topology.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the function that serves a request, by the rules of the HTTP API: the most specific route
/// wins, a literal segment before a variable, a variable before a greedy one, a method before
/// `ANY`.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">HTTP
///   API routes</a>
final class Routes {
  private static final Comparator<Candidate> MOST_SPECIFIC_FIRST =
      Comparator.comparing((Candidate candidate) -> candidate.pattern().specificity())
          .thenComparing(candidate -> candidate.route().method().equals("ANY"));

  private final List<Candidate> candidates;

  Routes(List<Function> functions) {
    candidates =
        functions.stream().flatMap(Routes::candidates).sorted(MOST_SPECIFIC_FIRST).toList();
  }

  private static Stream<Candidate> candidates(Function function) {
    return switch (function.source()) {
      case Source.Http http ->
          http.routes().stream()
              .map(route -> new Candidate(function, route, new PathPattern(route.path())));
      case Source.Messages _ -> Stream.empty();
    };
  }

  Optional<Match> find(String method, String path) {
    return candidates.stream()
        .filter(candidate -> candidate.takes(method))
        .flatMap(candidate -> candidate.match(path).stream())
        .findFirst();
  }

  /// A route that a request came by.
  ///
  /// @param parameters the variables of its path, decoded
  record Match(Function function, Route route, Map<String, String> parameters) {
    String key() {
      return route.method() + " " + route.path();
    }
  }

  private record Candidate(Function function, Route route, PathPattern pattern) {
    boolean takes(String method) {
      return route.method().equals("ANY") || route.method().equals(method);
    }

    Optional<Match> match(String path) {
      return pattern.match(path).map(parameters -> new Match(function, route, parameters));
    }
  }
}
