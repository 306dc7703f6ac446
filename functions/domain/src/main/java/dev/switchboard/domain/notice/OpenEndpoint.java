package dev.switchboard.domain.notice;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.notice.Endpoint.Kind;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/// Opens an endpoint of a workspace. A signed one gets a secret, which whoever opened it has to
/// keep: it is not told again.
public final class OpenEndpoint {
  private static final int ID_BYTES = 10;

  private final Endpoints endpoints;
  private final RandomGenerator random;
  private final InstantSource clock;

  public OpenEndpoint(Endpoints endpoints, RandomGenerator random, InstantSource clock) {
    this.endpoints = endpoints;
    this.random = random;
    this.clock = clock;
  }

  /// How it can end.
  public sealed interface Opening {
    record Opened(Endpoint endpoint) implements Opening {}

    /// The workspace has the most that it may have.
    record TooMany() implements Opening {}
  }

  public Opening open(WorkspaceId workspace, Kind kind, Endpoint.Wish wish) {
    if (endpoints.list(workspace).size() >= Endpoint.MOST) {
      return new Opening.TooMany();
    }
    var now = clock.instant();
    var endpoint =
        new Endpoint(
            id(),
            kind,
            wish.url(),
            wish.types(),
            wish.agent(),
            secrets(kind, now),
            Standing.GOOD,
            now,
            0);
    if (!endpoints.save(workspace, endpoint)) {
      throw new Fault.Passing("Endpoint %s is there already.".formatted(endpoint.id()));
    }
    return new Opening.Opened(endpoint.withVersion(1));
  }

  private List<EndpointSecret> secrets(Kind kind, Instant now) {
    return switch (kind) {
      case WEBHOOK -> List.of(EndpointSecret.fresh(random, now));
      case SLACK, DISCORD -> List.of();
    };
  }

  private EndpointId id() {
    var bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return new EndpointId("e" + HexFormat.of().formatHex(bytes));
  }
}
