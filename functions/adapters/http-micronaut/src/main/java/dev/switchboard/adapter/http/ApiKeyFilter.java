package dev.switchboard.adapter.http;

import dev.switchboard.domain.workspace.ApiKey;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.domain.workspace.Workspaces;
import dev.switchboard.topology.LogFields;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.util.Optional;
import org.slf4j.MDC;

/// Lets nobody pass, but on an [Open] route, without the key of a workspace, in `Authorization:
/// Bearer` or in `X-API-Key`. The workspace of the key is the only one that the request can reach.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ApiKeyFilter {
  static final String WORKSPACE = "switchboard.workspace";
  private static final String BEARER = "Bearer ";

  private final Workspaces workspaces;

  ApiKeyFilter(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (isOpen(request)) {
      return;
    }
    var key =
        presented(request)
            .flatMap(ApiKey::read)
            .filter(workspaces::knows)
            .orElseThrow(ApiKeyFilter::refused);
    request.setAttribute(WORKSPACE, key.workspace());
    MDC.put(LogFields.WORKSPACE, key.workspace().value());
  }

  private static boolean isOpen(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .filter(route -> route.getRouteInfo().getAnnotationMetadata().hasAnnotation(Open.class))
        .isPresent();
  }

  static Optional<WorkspaceId> workspace(HttpRequest<?> request) {
    return request.getAttribute(WORKSPACE, WorkspaceId.class);
  }

  private static Optional<String> presented(HttpRequest<?> request) {
    return request
        .getHeaders()
        .findFirst("Authorization")
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()))
        .or(() -> request.getHeaders().findFirst("X-API-Key"))
        .map(String::strip);
  }

  private static ProblemException refused() {
    return ProblemException.withHeader(
        HttpStatus.UNAUTHORIZED,
        "This needs the API key of a workspace, as Authorization: Bearer swb_… or X-API-Key: swb_….",
        "WWW-Authenticate",
        "Bearer");
  }
}
