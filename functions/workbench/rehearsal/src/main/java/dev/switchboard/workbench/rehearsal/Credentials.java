package dev.switchboard.workbench.rehearsal;

import dev.switchboard.workbench.rehearsal.Wire.Request;
import dev.switchboard.workbench.rehearsal.Wire.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// The credentials of a function's role. In a snapshot they would run out, so a function that has
/// one asks for them instead of being told.
///
/// @see <a
///   href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-best-practices.html">SnapStart</a>
final class Credentials {
  static final String PATH = "/2021-04-23/credentials";

  private static final String KEY = "AKIAREHEARSAL0000000";
  private static final String SECRET = "rehearsal";
  private static final String SESSION = "rehearsal-session";
  private static final String TOKEN = "rehearsal-token";
  private static final Duration LIFE = Duration.ofHours(1);

  private final AtomicInteger asked = new AtomicInteger();
  private final InstantSource clock;

  Credentials(InstantSource clock) {
    this.clock = clock;
  }

  /// The variables by which a function knows them.
  Map<String, String> variables(Start how, String api) {
    return switch (how) {
      case ON_DEMAND ->
          Map.of(
              "AWS_ACCESS_KEY_ID", KEY,
              "AWS_SECRET_ACCESS_KEY", SECRET,
              "AWS_SESSION_TOKEN", SESSION);
      case SNAP_START ->
          Map.of(
              "AWS_CONTAINER_CREDENTIALS_FULL_URI",
              "http://%s%s".formatted(api, PATH),
              "AWS_CONTAINER_AUTHORIZATION_TOKEN",
              TOKEN);
    };
  }

  Response answer(Request request) {
    asked.incrementAndGet();
    if (!TOKEN.equals(request.headers().get("authorization"))) {
      return Response.of(403, "{\"message\":\"Forbidden\"}");
    }
    return Response.of(
        200,
        """
        {"AccessKeyId":"%s","SecretAccessKey":"%s","Token":"%s","Expiration":"%s"}\
        """
            .formatted(KEY, SECRET, SESSION, clock.instant().plus(LIFE)));
  }

  /// How often a function has asked for them.
  int asked() {
    return asked.get();
  }
}
