package dev.switchboard.workbench.graph;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The sign-in server. Its page asks nobody: whoever was said to sit before the browser is signed
/// in and says yes.
///
/// @see <a
///   href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow">Authorization
///   code flow</a>
final class LoginDoor {
  private final Tokens tokens;
  private final Map<String, String> applications = new ConcurrentHashMap<>();
  private volatile String user = GraphServer.OWNER;

  LoginDoor(Tokens tokens) {
    this.tokens = tokens;
    applications.put(GraphServer.CLIENT_ID, GraphServer.CLIENT_SECRET);
  }

  void register(String client, String secret) {
    applications.put(client, secret);
  }

  void sitsBeforeTheBrowser(String address) {
    user = address;
  }

  Answer authorize(Request request, boolean denied) {
    var redirect = request.queried("redirect_uri").orElse("");
    var client = request.queried("client_id").orElse("");
    if (redirect.isEmpty() || !applications.containsKey(client)) {
      return refused(
          "unauthorized_client", 700016, "Application was not found, or no redirect_uri.");
    }
    var answer =
        denied
            ? "error=access_denied&error_description="
                + encoded("AADSTS65004: User declined to consent to access the app.")
            : "code="
                + encoded(tokens.code(signingIn(request), client, redirect, challenge(request)));
    var state = request.queried("state").map(each -> "&state=" + encoded(each)).orElse("");
    return Answer.redirect(redirect + (redirect.contains("?") ? "&" : "?") + answer + state);
  }

  Answer token(Request request) {
    var form = request.form();
    var client = form.getOrDefault("client_id", "");
    if (!form.getOrDefault("client_secret", "").equals(applications.get(client))) {
      return new Answer(
          401,
          Map.of("Content-Type", "application/json"),
          refused("invalid_client", 7000215, "Invalid client secret provided.").body());
    }
    return switch (form.getOrDefault("grant_type", "")) {
      case "authorization_code" -> ofCode(form);
      case "refresh_token" ->
          tokens
              .rotate(form.getOrDefault("refresh_token", ""))
              .map(this::granted)
              .orElseGet(() ->
                  refused(
                      "invalid_grant",
                      700082,
                      "The refresh token has expired, was used or revoked."));
      case "client_credentials" -> granted(Optional.empty());
      default ->
          refused("unsupported_grant_type", 70003, "The app requested an unsupported grant type.");
    };
  }

  private Answer ofCode(Map<String, String> form) {
    return tokens
        .redeem(form.getOrDefault("code", ""))
        .filter(code -> code.client().equals(form.get("client_id")))
        .filter(code -> code.redirect().equals(form.get("redirect_uri")))
        .filter(code ->
            code.challenge().stream()
                .allMatch(hash(form.getOrDefault("code_verifier", ""))::equals))
        .map(code -> granted(code.user()))
        .orElseGet(() ->
            refused(
                "invalid_grant",
                54005,
                "The code, its redirect_uri or its verifier is wrong, used or too old."));
  }

  private Answer granted(String user) {
    return granted(Optional.of(user));
  }

  private Answer granted(Optional<String> user) {
    var body = new LinkedHashMap<String, Object>();
    body.put("token_type", "Bearer");
    body.put("expires_in", Tokens.LIFE.toSeconds());
    body.put("ext_expires_in", Tokens.LIFE.toSeconds());
    body.put("access_token", tokens.accessToken(user));
    user.ifPresent(each -> {
      body.put("scope", "Calendars.ReadWrite User.Read");
      body.put("refresh_token", tokens.refreshToken(each));
    });
    return Answer.json(200, body);
  }

  private String signingIn(Request request) {
    return request.queried("login_hint").orElse(user);
  }

  private static Optional<String> challenge(Request request) {
    return request
        .queried("code_challenge")
        .filter(any -> request.queried("code_challenge_method").equals(Optional.of("S256")));
  }

  private static String hash(String verifier) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer refused(String error, int code, String why) {
    return Answer.json(
        400,
        Map.of(
            "error", error,
            "error_description", "AADSTS%d: %s".formatted(code, why),
            "error_codes", List.of(code)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
