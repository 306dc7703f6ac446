package dev.switchboard.domain.notice;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.notice.Endpoint.Kind;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// Changes an endpoint: what it wants, whether anything is told there, and its secret.
public final class ChangeEndpoint {
  /// How long the secret before signs, too, unless it is said otherwise.
  public static final Duration USUAL_OVERLAP = Duration.ofHours(24);

  public static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

  private static final int MOST_RACES = 20;

  private final Endpoints endpoints;
  private final RandomGenerator random;
  private final InstantSource clock;

  public ChangeEndpoint(Endpoints endpoints, RandomGenerator random, InstantSource clock) {
    this.endpoints = endpoints;
    this.random = random;
    this.clock = clock;
  }

  /// As it is then; empty where there is none. One that is enabled begins anew: what failed before
  /// does not count.
  public Optional<Endpoint> change(
      WorkspaceId workspace, EndpointId id, Endpoint.Wish wish, boolean enabled) {
    return change(
        workspace,
        id,
        endpoint -> endpoint.wanting(wish).standing(standing(endpoint.standing(), enabled)));
  }

  private static Standing standing(Standing before, boolean enabled) {
    if (before.enabled() == enabled) {
      return before;
    }
    return enabled ? Standing.GOOD : Standing.paused();
  }

  /// With a new secret; the one before signs, too, for so long. Empty where there is no such signed
  /// endpoint.
  public Optional<Endpoint> rotate(WorkspaceId workspace, EndpointId id, Duration overlap) {
    var newest = EndpointSecret.fresh(random, clock.instant());
    return endpoints
        .find(workspace, id)
        .filter(endpoint -> endpoint.kind() == Kind.WEBHOOK)
        .flatMap(_ -> change(workspace, id, endpoint -> endpoint.rotated(newest, overlap)));
  }

  private Optional<Endpoint> change(
      WorkspaceId workspace, EndpointId id, UnaryOperator<Endpoint> change) {
    for (int race = 0; race < MOST_RACES; race++) {
      var changed = endpoints.find(workspace, id).map(change);
      if (changed.isEmpty() || endpoints.save(workspace, changed.get())) {
        return changed.map(endpoint -> endpoint.withVersion(endpoint.version() + 1));
      }
    }
    throw new Fault.Passing("Too many changes of endpoint %s at once.".formatted(id));
  }
}
