package dev.switchboard.workbench.graph;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/// Somebody who speaks HTTP to the double, byte by byte as a client of Microsoft's would.
final class Visitor {
  static final String BACK = "http://localhost/back?of=link";
  static final String VERIFIER = "verifier-0123456789-0123456789-0123456789-01";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final GraphServer server;
  private String token = "";

  Visitor(GraphServer server) {
    this.server = server;
  }

  record Answered(int status, Map<String, Object> json, HttpResponse<String> whole) {
    String text(String name) {
      return "" + json.get(name);
    }

    String error() {
      return Wire.object(json, "error")
          .map(each -> "" + each.get("code"))
          .orElse("" + json.get("error"));
    }
  }

  Answered page(String more) throws Exception {
    var url =
        server.loginUrl()
            + "/common/oauth2/v2.0/authorize?response_type=code&client_id="
            + GraphServer.CLIENT_ID
            + "&redirect_uri="
            + URLEncoder.encode(BACK, UTF_8)
            + "&state=s%201&code_challenge_method=S256&code_challenge="
            + challenge()
            + more;
    return answered(HttpRequest.newBuilder(URI.create(url)).build());
  }

  Answered redeem(String code, String verifier) throws Exception {
    return token(
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "code_verifier",
            verifier,
            "redirect_uri",
            BACK));
  }

  Answered refresh(String token) throws Exception {
    return token(Map.of("grant_type", "refresh_token", "refresh_token", token));
  }

  Answered token(Map<String, String> form) throws Exception {
    var all = new java.util.HashMap<>(form);
    all.putIfAbsent("client_id", GraphServer.CLIENT_ID);
    all.putIfAbsent("client_secret", GraphServer.CLIENT_SECRET);
    var body =
        all.entrySet().stream()
            .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return answered(
        HttpRequest.newBuilder(URI.create(server.loginUrl() + "/common/oauth2/v2.0/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /// Signs in; the refresh token.
  String signIn() throws Exception {
    var redirect = URI.create(page("").whole().headers().firstValue("Location").orElseThrow());
    var code = redirect.getQuery().replaceAll(".*code=([^&]+).*", "$1");
    var granted = redeem(code, VERIFIER);
    token = granted.text("access_token");
    return granted.text("refresh_token");
  }

  void asApplication() throws Exception {
    token = token(Map.of("grant_type", "client_credentials")).text("access_token");
  }

  Answered ask(String method, String path, Map<String, ?> body, String... headers)
      throws Exception {
    var url = path.startsWith("http") ? path : server.graphUrl() + path;
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(2))
            .header("Authorization", "Bearer " + token)
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(Wire.text(body)));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return answered(request.build());
  }

  private Answered answered(HttpRequest request) throws IOException, InterruptedException {
    var answer = http.send(request, ofString());
    var json = answer.body().isEmpty() ? Map.<String, Object>of() : JSON.std.mapFrom(answer.body());
    return new Answered(answer.statusCode(), json, answer);
  }

  static Map<String, Object> lunch(String transaction) {
    return Map.of(
        "subject",
        "Lunch",
        "transactionId",
        transaction,
        "start",
        Map.of("dateTime", "2026-03-02T12:00:00", "timeZone", "Pacific Standard Time"),
        "end",
        Map.of("dateTime", "2026-03-02T13:00:00", "timeZone", "America/Los_Angeles"));
  }

  private static String challenge() throws Exception {
    var hash = java.security.MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
