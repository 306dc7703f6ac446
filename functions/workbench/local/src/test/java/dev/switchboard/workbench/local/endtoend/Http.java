package dev.switchboard.workbench.local.endtoend;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/// Requests as strangers make them, right and wrong.
public record Http(Target target) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// Posts bytes as an event, with this secret in VAPI's own header.
  public HttpResponse<String> post(byte[] body, String secret) {
    return send(
        HttpRequest.newBuilder(target.url().resolve("/webhooks/vapi/" + target.workspace()))
            .header("content-type", "application/json")
            .header("x-vapi-secret", secret)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  public HttpResponse<String> post(byte[] body) {
    return post(body, target.webhookSecret());
  }

  public HttpResponse<String> get(String path) {
    return send(
        HttpRequest.newBuilder(target.url().resolve(path))
            .header("authorization", "Bearer " + target.apiKey()));
  }

  /// Sends a text with the workspace's key.
  public HttpResponse<String> send(String method, String path, String contentType, String body) {
    return send(method, path, contentType, body, Map.of());
  }

  public HttpResponse<String> send(
      String method, String path, String contentType, String body, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(target.url().resolve(path))
            .header("authorization", "Bearer " + target.apiKey())
            .header("content-type", contentType)
            .method(method, BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request);
  }

  public static Map<String, Object> json(HttpResponse<String> response) {
    try {
      return JSON.std.mapFrom(response.body());
    } catch (IOException e) {
      throw new IllegalStateException("No JSON object: " + response.body(), e);
    }
  }

  /// What a list answers.
  public static List<Map<?, ?>> items(HttpResponse<String> response) {
    return json(response).get("items") instanceof List<?> items
        ? items.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList()
        : List.of();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
