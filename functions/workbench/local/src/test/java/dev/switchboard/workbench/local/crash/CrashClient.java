package dev.switchboard.workbench.local.crash;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Talks to a stack that may be dead. Only an answer of 200 or 201 is an answer.
final class CrashClient {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Supplier<Target> target;

  CrashClient(Supplier<Target> target) {
    this.target = target;
  }

  /// Posts an event of VAPI's, signed.
  Optional<Json> event(Map<String, Object> message) {
    var stack = target.get();
    var body = write(Map.of("message", message));
    var timestamp = Long.toString(Instant.now().getEpochSecond());
    return send(
        HttpRequest.newBuilder(stack.url().resolve("/webhooks/vapi/" + stack.workspace()))
            .header("content-type", "application/json")
            .header("x-timestamp", timestamp)
            .header("x-signature", signature(stack.webhookSecret(), timestamp + "." + body))
            .POST(BodyPublishers.ofString(body)));
  }

  Optional<Json> get(String path) {
    return send(api(path).GET());
  }

  Optional<Json> put(String path, Map<String, Object> body) {
    return send(
        api(path)
            .header("content-type", "application/json")
            .PUT(BodyPublishers.ofString(write(body))));
  }

  private HttpRequest.Builder api(String path) {
    URI url = target.get().url().resolve(path);
    return HttpRequest.newBuilder(url).header("authorization", "Bearer " + target.get().apiKey());
  }

  private Optional<Json> send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      return answer.statusCode() == 200 || answer.statusCode() == 201
          ? Optional.of(new Json(JSON.std.mapFrom(answer.body())))
          : Optional.empty();
    } catch (IOException nobodyThere) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String write(Map<String, Object> json) {
    try {
      return JSON.std.asString(json);
    } catch (IOException e) {
      throw new IllegalStateException("Plain values can always be written.", e);
    }
  }

  private static String signature(String secret, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
    }
  }
}
