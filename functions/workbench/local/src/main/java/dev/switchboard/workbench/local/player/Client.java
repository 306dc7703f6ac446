package dev.switchboard.workbench.local.player;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Talks to a stack as VAPI does, with signed events, and as its owner does, with the API key.
final class Client {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final Target target;

  Client(Target target) {
    this.target = target;
  }

  /// What came back, and how long it took.
  record Answer(int status, String body, Duration took) {
    Map<String, Object> json() {
      try {
        return JSON.std.mapFrom(body);
      } catch (IOException e) {
        throw new IllegalStateException(
            "The answer (HTTP %d) is no JSON object.".formatted(status), e);
      }
    }
  }

  /// Posts an event, signed as VAPI's HMAC credential does it: the hex HMAC-SHA256 of
  /// `{timestamp}.{body}`.
  Answer event(String body) {
    var timestamp = Long.toString(Instant.now().getEpochSecond());
    return send(
        HttpRequest.newBuilder(target.webhook())
            .header("content-type", "application/json")
            .header("x-timestamp", timestamp)
            .header("x-signature", sign(timestamp + "." + body))
            .POST(BodyPublishers.ofString(body)));
  }

  Answer get(String path) {
    return send(api(path).GET());
  }

  Answer put(String path, Map<String, Object> body) {
    return send(
        api(path)
            .header("content-type", "application/json")
            .PUT(BodyPublishers.ofString(write(body))));
  }

  private HttpRequest.Builder api(String path) {
    return HttpRequest.newBuilder(target.url().resolve(path))
        .header("authorization", "Bearer " + target.apiKey());
  }

  private Answer send(HttpRequest.Builder request) {
    URI uri = target.url();
    long begun = System.nanoTime();
    try {
      HttpResponse<String> response =
          http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      return new Answer(
          response.statusCode(), response.body(), Duration.ofNanos(System.nanoTime() - begun));
    } catch (IOException e) {
      throw new IllegalStateException(
          "No answer from %s. Maybe nothing runs there: ./mvnw -Prun starts a stack."
              .formatted(uri),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for %s.".formatted(uri), e);
    }
  }

  private String sign(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(target.webhookSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
    }
  }

  static String write(Map<String, Object> json) {
    try {
      return JSON.std.asString(json);
    } catch (IOException e) {
      throw new IllegalStateException("A map of plain values can always be written.", e);
    }
  }

  /// The member as an object; empty where it is none.
  static Map<String, Object> object(Map<String, Object> json, String name) {
    var copy = new LinkedHashMap<String, Object>();
    if (json.get(name) instanceof Map<?, ?> map) {
      map.forEach((key, value) -> copy.put(String.valueOf(key), value));
    }
    return copy;
  }

  /// The objects in the member that is a list.
  static List<Map<String, Object>> objects(Map<String, Object> json, String name) {
    return json.get(name) instanceof List<?> list
        ? list.stream().map(each -> object(Map.of("it", each), "it")).toList()
        : List.of();
  }

  /// The texts in the member that is a list.
  static List<String> texts(Map<String, Object> json, String name) {
    return json.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
