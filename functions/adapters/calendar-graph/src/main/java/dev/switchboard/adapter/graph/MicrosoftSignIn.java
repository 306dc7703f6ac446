package dev.switchboard.adapter.graph;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.AccessToken;
import dev.switchboard.domain.link.Grant.Credential;
import dev.switchboard.domain.link.SignIn;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// Microsoft's sign-in page, and what comes back from it. The account is always asked for: owners
/// have several.
public final class MicrosoftSignIn implements SignIn {
  private final OkHttpClient http;
  private final GraphSettings settings;
  private final Login login;
  private final Troubles troubles;

  MicrosoftSignIn(GraphSettings settings, InstantSource clock, Duration whole) {
    this.http = Wire.client(whole);
    this.settings = settings;
    this.login = new Login(http, settings, clock);
    this.troubles = new Troubles(clock);
  }

  /// As the settings say: those of [GraphCalendar#configured].
  public static MicrosoftSignIn configured(
      Function<String, Optional<String>> setting, InstantSource clock) {
    return new MicrosoftSignIn(GraphSettings.of(setting), clock, Wire.WHOLE);
  }

  @Override
  public Optional<URI> page(String state, String challenge, URI answerTo) {
    return settings.clientId().map(client -> page(client, state, challenge, answerTo));
  }

  private URI page(String client, String state, String challenge, URI answerTo) {
    return HttpUrl.get(
            "%s/%s/oauth2/v2.0/authorize".formatted(settings.loginUrl(), settings.tenant()))
        .newBuilder()
        .addQueryParameter("client_id", client)
        .addQueryParameter("response_type", "code")
        .addQueryParameter("response_mode", "query")
        .addQueryParameter("redirect_uri", answerTo.toString())
        .addQueryParameter("scope", Login.SCOPE)
        .addQueryParameter("state", state)
        .addQueryParameter("code_challenge", challenge)
        .addQueryParameter("code_challenge_method", "S256")
        .addQueryParameter("prompt", "select_account")
        .build()
        .uri();
  }

  @Override
  public Redeemed redeem(String code, String verifier, URI answerTo) {
    return switch (login.code(code, verifier, answerTo.toString())) {
      case Login.Answer.Issued issued ->
          issued
              .refresh()
              .<Redeemed>map(token ->
                  new Redeemed.Granted(mailbox(issued.access()), new Credential.Delegated(token)))
              .orElseGet(() -> new Redeemed.Refused("Microsoft gave no right that lasts."));
      case Login.Answer.Refused refused -> new Redeemed.Refused(refused.error());
    };
  }

  /// Whose mailbox it is: the name that the user signs in with.
  private String mailbox(AccessToken token) {
    var request =
        new Request.Builder()
            .url(settings.graphUrl() + "/me?$select=id,userPrincipalName")
            .header("Authorization", "Bearer " + token.value())
            .build();
    try (var response = http.newCall(request).execute()) {
      var body = response.body();
      if (!response.isSuccessful() || body == null) {
        throw troubles
            .of(
                response.code(),
                "to who signed in",
                Optional.ofNullable(response.header("Retry-After")))
            .orElseGet(() ->
                new Fault.Lasting(
                    "Microsoft did not say who signed in: %d.".formatted(response.code())));
      }
      return JsonParser.parseString(body.string())
          .getAsJsonObject()
          .get("userPrincipalName")
          .getAsString();
    } catch (IOException e) {
      throw Troubles.unreachable(e);
    } catch (JsonParseException | IllegalStateException e) {
      throw new Fault.Lasting("Microsoft did not say who signed in.", e);
    }
  }
}
