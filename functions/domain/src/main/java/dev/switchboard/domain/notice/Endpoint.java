package dev.switchboard.domain.notice;

import dev.switchboard.domain.agent.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// An address of an owner at which notices arrive.
///
/// @param url it may carry a secret of its own, as those of Slack and Discord do
/// @param types of notices that it wants, each by its whole name or as `task.*`; all where there
///   are none
/// @param agent whose notices it wants; every agent's where it is empty
/// @param secrets that requests are signed with, the newest first; none where its kind has none
/// @param version rises with each write; 0 before the first
public record Endpoint(
    EndpointId id,
    Kind kind,
    String url,
    Set<String> types,
    Optional<AgentId> agent,
    List<EndpointSecret> secrets,
    Standing standing,
    Instant madeAt,
    long version) {
  /// The most of one workspace.
  public static final int MOST = 20;

  private static final int MOST_SECRETS = 3;
  private static final String ALL_BELOW = ".*";

  /// What stands at the address.
  public enum Kind {
    /// A server that takes signed requests.
    WEBHOOK,
    /// An incoming webhook of Slack.
    SLACK,
    /// A webhook of Discord.
    DISCORD
  }

  public Endpoint {
    types = Set.copyOf(types);
    secrets = List.copyOf(secrets);
  }

  /// The route by which notices go there.
  public String route() {
    return EndpointRoutes.PREFIX + id;
  }

  boolean wants(Notice notice) {
    return standing.enabled()
        && (types.isEmpty() || types.stream().anyMatch(type -> matches(type, notice.type())))
        && (agent.isEmpty() || agent.equals(notice.agent()));
  }

  private static boolean matches(String wanted, String type) {
    return wanted.endsWith(ALL_BELOW)
        ? type.startsWith(wanted.substring(0, wanted.length() - 1))
        : wanted.equals(type);
  }

  /// Each of them signs, so that a receiver may know either while they change.
  public List<String> signingAt(Instant now) {
    return secrets.stream()
        .filter(secret -> secret.signsAt(now))
        .map(EndpointSecret::value)
        .toList();
  }

  /// With another secret; those before it sign for so long yet.
  Endpoint rotated(EndpointSecret newest, Duration overlap) {
    var now = newest.since();
    var older =
        secrets.stream()
            .map(secret -> secret.endingBy(now.plus(overlap)))
            .filter(secret -> secret.signsAt(now))
            .limit(MOST_SECRETS - 1L);
    var all = Stream.concat(Stream.of(newest), older).toList();
    return new Endpoint(id, kind, url, types, agent, all, standing, madeAt, version);
  }

  Endpoint standing(Standing other) {
    return new Endpoint(id, kind, url, types, agent, secrets, other, madeAt, version);
  }

  Endpoint wanting(Wish wish) {
    return new Endpoint(
        id, kind, wish.url(), wish.types(), wish.agent(), secrets, standing, madeAt, version);
  }

  public Endpoint withVersion(long newVersion) {
    return new Endpoint(id, kind, url, types, agent, secrets, standing, madeAt, newVersion);
  }

  /// Neither its address nor its secrets.
  @Override
  public String toString() {
    return "Endpoint[%s %s]".formatted(kind, id);
  }

  /// What whoever keeps it says of it.
  public record Wish(String url, Set<String> types, Optional<AgentId> agent) {
    @Override
    public String toString() {
      return "Wish[%s]".formatted(types);
    }
  }
}
