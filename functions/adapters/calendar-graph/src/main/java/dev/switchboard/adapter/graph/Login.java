package dev.switchboard.adapter.graph;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.AccessToken;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// Asks Microsoft's sign-in server for tokens.
///
/// @see <a
///   href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow">Authorization
///   code flow</a>
final class Login {
  static final String SCOPE = "offline_access Calendars.ReadWrite User.Read";
  private static final String EVERYTHING = "https://graph.microsoft.com/.default";

  /// How asking can end.
  sealed interface Answer {
    /// Tokens to use from now on.
    ///
    /// @param refresh what serves the next time, where it is not the same as before
    record Issued(AccessToken access, Optional<String> refresh) implements Answer {
      @Override
      public String toString() {
        return "Issued[…]";
      }
    }

    /// Asking again would not help.
    record Refused(String error) implements Answer {}
  }

  private final OkHttpClient http;
  private final GraphSettings settings;
  private final Troubles troubles;
  private final InstantSource clock;

  Login(OkHttpClient http, GraphSettings settings, InstantSource clock) {
    this.http = http;
    this.settings = settings;
    this.troubles = new Troubles(clock);
    this.clock = clock;
  }

  Answer code(String code, String verifier, String answerTo) {
    return ask(
        settings.tenant(),
        Map.of(
            "grant_type", "authorization_code",
            "client_id", settings.client(),
            "client_secret", settings.secret(),
            "scope", SCOPE,
            "code", code,
            "code_verifier", verifier,
            "redirect_uri", answerTo));
  }

  Answer refresh(String token) {
    return ask(
        settings.tenant(),
        Map.of(
            "grant_type",
            "refresh_token",
            "client_id",
            settings.client(),
            "client_secret",
            settings.secret(),
            "scope",
            SCOPE,
            "refresh_token",
            token));
  }

  Answer application(String tenant, String clientId, String clientSecret) {
    return ask(
        tenant,
        Map.of(
            "grant_type", "client_credentials",
            "client_id", clientId,
            "client_secret", clientSecret,
            "scope", EVERYTHING));
  }

  private Answer ask(String tenant, Map<String, String> form) {
    var body = new FormBody.Builder();
    form.forEach(body::add);
    var url = "%s/%s/oauth2/v2.0/token".formatted(settings.loginUrl(), tenant);
    try (var response =
        http.newCall(new Request.Builder().url(url).post(body.build()).build()).execute()) {
      return read(response);
    } catch (IOException e) {
      throw Troubles.unreachable(e);
    }
  }

  private Answer read(Response response) throws IOException {
    var body = json(response);
    if (response.isSuccessful()) {
      return issued(body);
    }
    var error = text(body, "error").orElse("without a reason");
    int status = error.equals("temporarily_unavailable") ? 503 : response.code();
    if (status == 400 || status == 401 || status == 403) {
      return new Answer.Refused(error);
    }
    throw troubles
        .of(status, error, Optional.ofNullable(response.header("Retry-After")))
        .orElseGet(() -> new Fault.Lasting("Microsoft refused to sign in: %d.".formatted(status)));
  }

  private Answer issued(JsonObject body) {
    var life = body.get("expires_in");
    var token = text(body, "access_token");
    if (life == null || token.isEmpty()) {
      throw new Fault.Passing("Microsoft's answer to signing in has no token.");
    }
    var until = clock.instant().plusSeconds(life.getAsLong());
    return new Answer.Issued(new AccessToken(token.get(), until), text(body, "refresh_token"));
  }

  private static JsonObject json(Response response) throws IOException {
    var body = response.body();
    try {
      var read = JsonParser.parseString(body == null ? "{}" : body.string());
      return read.isJsonObject() ? read.getAsJsonObject() : new JsonObject();
    } catch (JsonParseException e) {
      return new JsonObject();
    }
  }

  private static Optional<String> text(JsonObject body, String name) {
    return Optional.ofNullable(body.get(name))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString);
  }
}
