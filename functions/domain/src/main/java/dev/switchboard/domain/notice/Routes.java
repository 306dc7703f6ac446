package dev.switchboard.domain.notice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every way by which a notice can go.
public final class Routes {
  private final Map<String, Notifier> notifiers;
  private final Optional<EndpointRoutes> endpoints;

  private Routes(List<Notifier> notifiers, Optional<EndpointRoutes> endpoints) {
    this.notifiers =
        notifiers.stream()
            .collect(Collectors.toUnmodifiableMap(Notifier::route, Function.identity()));
    this.endpoints = endpoints;
  }

  public static Routes of(List<Notifier> notifiers) {
    return new Routes(notifiers, Optional.empty());
  }

  /// With a route for each endpoint of the workspace.
  public static Routes of(List<Notifier> notifiers, EndpointRoutes endpoints) {
    return new Routes(notifiers, Optional.of(endpoints));
  }

  /// Empty where there is no such route.
  Optional<Notifier> named(String route) {
    return Optional.ofNullable(notifiers.get(route))
        .or(() -> endpoints.flatMap(each -> each.named(route)));
  }

  /// The route, where it is one on which nobody says that something arrived.
  Optional<Confirming> confirming(String route) {
    return Optional.ofNullable(notifiers.get(route))
        .filter(Confirming.class::isInstance)
        .map(Confirming.class::cast);
  }

  /// Those of its plan, and those by which it went already. When it is first told, what goes to the
  /// owner's own endpoint goes to each endpoint of the workspace that wants it, too; one that comes
  /// later gets only what is told later.
  Set<String> of(PlannedNotice planned, Notice notice) {
    var routes = new LinkedHashSet<>(planned.plan().routes().stream().sorted().toList());
    routes.addAll(planned.tellings().keySet());
    if (planned.tellings().isEmpty() && routes.contains(By.WEBHOOK.route())) {
      endpoints.ifPresent(each -> routes.addAll(each.wanting(notice)));
    }
    return routes;
  }
}
