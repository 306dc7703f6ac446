package dev.switchboard.workbench.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The codes and tokens that are in force. A refresh token serves once: the next comes with its
/// answer.
final class Tokens {
  static final Duration LIFE = Duration.ofSeconds(3599);
  private static final Duration CODE_LIFE = Duration.ofMinutes(10);

  /// What a code was given for.
  record Code(
      String user, String client, String redirect, Optional<String> challenge, Instant until) {}

  /// Whom an access token lets in: a user into their own mailbox, or an application into all.
  record Access(Optional<String> user, Instant until) {}

  private final Map<String, Code> codes = new ConcurrentHashMap<>();
  private final Map<String, String> refresh = new ConcurrentHashMap<>();
  private final Map<String, Access> access = new ConcurrentHashMap<>();
  private final InstantSource clock;

  Tokens(InstantSource clock) {
    this.clock = clock;
  }

  String code(String user, String client, String redirect, Optional<String> challenge) {
    var code = "0.A" + fresh();
    codes.put(code, new Code(user, client, redirect, challenge, clock.instant().plus(CODE_LIFE)));
    return code;
  }

  /// What a code was given for; a code serves once.
  Optional<Code> redeem(String code) {
    return Optional.ofNullable(codes.remove(code))
        .filter(each -> clock.instant().isBefore(each.until()));
  }

  String refreshToken(String user) {
    var token = "1.A" + fresh();
    refresh.put(token, user);
    return token;
  }

  /// Whose refresh token it is; it does not serve again.
  Optional<String> rotate(String token) {
    return Optional.ofNullable(refresh.remove(token));
  }

  String accessToken(Optional<String> user) {
    var token = "eyJ" + fresh();
    access.put(token, new Access(user, clock.instant().plus(LIFE)));
    return token;
  }

  Optional<Access> letsIn(String token) {
    return Optional.ofNullable(access.get(token))
        .filter(each -> clock.instant().isBefore(each.until()));
  }

  /// Takes back everything that a user granted.
  void revoke(String user) {
    refresh.values().removeIf(user::equals);
    access.values().removeIf(each -> each.user().equals(Optional.of(user)));
  }

  void expireAccess() {
    access.clear();
  }

  private static String fresh() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
