package dev.switchboard.domain.notice;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.notice.Endpoint.Kind;
import dev.switchboard.domain.notice.Notifier.Delivery;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Each endpoint of a workspace is a route of its own, tried and logged apart from the others. How
/// a try ends says how it stands with the endpoint.
public final class EndpointRoutes {
  static final String PREFIX = "endpoint.";

  private final Endpoints endpoints;
  private final Map<Kind, EndpointPost> posts;
  private final WatchEndpoint watch;
  private final FaultLog faults;

  public EndpointRoutes(
      Endpoints endpoints,
      List<EndpointPost> posts,
      PlanNotice planNotice,
      FaultLog faults,
      InstantSource clock) {
    this.endpoints = endpoints;
    this.posts =
        posts.stream()
            .collect(Collectors.toUnmodifiableMap(EndpointPost::kind, Function.identity()));
    this.watch = new WatchEndpoint(endpoints, planNotice, clock);
    this.faults = faults;
  }

  /// Those that want the notice now. None where what is stored of them cannot be read, which must
  /// not hold up the other routes; whoever mends it can have the notice told there late.
  List<String> wanting(Notice notice) {
    try {
      return endpoints.list(notice.workspace()).stream()
          .filter(endpoint -> endpoint.wants(notice))
          .map(Endpoint::route)
          .toList();
    } catch (Fault.Lasting unreadable) {
      faults.report("endpoints", unreadable);
      return List.of();
    }
  }

  /// Empty where the route names no endpoint.
  Optional<Notifier> named(String route) {
    return Optional.of(route)
        .filter(text -> text.startsWith(PREFIX))
        .flatMap(text -> EndpointId.of(text.substring(PREFIX.length())))
        .map(id -> new ToEndpoint(route, id));
  }

  /// Tells one endpoint.
  private final class ToEndpoint implements Notifier {
    private final String route;
    private final EndpointId id;

    ToEndpoint(String route, EndpointId id) {
      this.route = route;
      this.id = id;
    }

    @Override
    public String route() {
      return route;
    }

    @Override
    public Delivery deliver(Notice notice) {
      var found = endpoints.find(notice.workspace(), id);
      if (found.isEmpty()) {
        return new Delivery.NotWanted("there is no such endpoint any more");
      }
      return found.get().standing().enabled()
          ? post(found.get(), notice)
          : new Delivery.NotWanted("the endpoint is disabled");
    }

    private Delivery post(Endpoint endpoint, Notice notice) {
      var post = Optional.ofNullable(posts.get(endpoint.kind()));
      if (post.isEmpty()) {
        return new Delivery.Refused("nothing is posted to endpoints of this kind here");
      }
      var delivery = post.get().post(endpoint, notice);
      note(endpoint, notice, delivery);
      return delivery;
    }

    /// What arrived has arrived, whether or not that can be noted.
    private void note(Endpoint endpoint, Notice notice, Delivery delivery) {
      try {
        watch.note(endpoint, notice, delivery);
      } catch (Fault unnoted) {
        faults.report(route, unnoted);
      }
    }
  }
}
