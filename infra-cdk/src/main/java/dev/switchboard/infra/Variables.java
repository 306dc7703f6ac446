package dev.switchboard.infra;

import dev.switchboard.topology.Environment;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Permission;
import dev.switchboard.topology.Permission.AskBedrock;
import dev.switchboard.topology.Permission.OnTable;
import dev.switchboard.topology.Permission.ReadSecret;
import dev.switchboard.topology.Permission.Send;
import dev.switchboard.topology.Permission.SendMail;
import dev.switchboard.topology.Permission.UseSeal;
import dev.switchboard.topology.Secret;
import dev.switchboard.topology.Secrets;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The environment variables that a function is configured by: who it is, and of what the
/// deployment was told, that which belongs to its permissions. No secret is among them: where one
/// is needed, its variable names the parameter that holds it.
record Variables(Names names, Settings settings) {
  private static final String BEDROCK = "bedrock";

  Map<String, String> of(Function function) {
    var all = new TreeMap<>(function.environment());
    all.put(Environment.FUNCTION, function.name());
    all.put(Environment.PREFIX, names.tier().prefix());
    publicUrl().ifPresent(url -> all.put(Environment.PUBLIC_URL, url));
    function.permissions().forEach(permission -> all.putAll(of(permission)));
    return all;
  }

  private Map<String, String> of(Permission permission) {
    return switch (permission) {
      case OnTable _, Send _ -> Map.of();
      case AskBedrock _ -> model();
      case SendMail _ ->
          told(Settings.MAIL_FROM)
              .map(from -> Map.of(Environment.MAIL_FROM, from))
              .orElse(Map.of());
      case UseSeal _ -> Map.of(Environment.KMS_KEY, names.seals());
      case ReadSecret(var secret) -> of(secret);
    };
  }

  /// Empty where what the secret is for is not wanted.
  private Map<String, String> of(Secret secret) {
    if (secret.equals(Secrets.MICROSOFT)) {
      return told(Settings.MICROSOFT_CLIENT_ID)
          .map(id -> with(secret, Map.of(Environment.MICROSOFT_CLIENT_ID, id)))
          .orElse(Map.of());
    }
    return secret.equals(Secrets.TWILIO) ? sms(secret) : modelKey(secret);
  }

  private Map<String, String> sms(Secret token) {
    var account = told(Settings.SMS_ACCOUNT);
    var from = told(Settings.SMS_FROM);
    if (account.isPresent() != from.isPresent()) {
      throw new IllegalArgumentException(
          "Context %s and %s must be set together, or neither."
              .formatted(Settings.SMS_ACCOUNT, Settings.SMS_FROM));
    }
    return account
        .map(sid ->
            with(
                token,
                Map.of(Environment.SMS_ACCOUNT, sid, Environment.SMS_FROM, from.orElseThrow())))
        .orElse(Map.of());
  }

  private Map<String, String> model() {
    return told(Settings.MODEL)
        .map(model -> Map.of(Environment.MODEL_PROVIDER, provider(), Environment.MODEL_NAME, model))
        .orElse(Map.of());
  }

  /// Bedrock knows the function by its role.
  private Map<String, String> modelKey(Secret key) {
    return told(Settings.MODEL).isPresent() && !provider().equals(BEDROCK)
        ? with(key, Map.of())
        : Map.of();
  }

  private String provider() {
    return told(Settings.MODEL_PROVIDER).orElse(BEDROCK);
  }

  /// Microsoft calls back over HTTPS only.
  private Optional<String> publicUrl() {
    return told(Settings.PUBLIC_URL)
        .map(url -> {
          if (!"https".equals(URI.create(url).getScheme())) {
            throw new IllegalArgumentException(
                "Context %s (%s) must begin with https://.".formatted(Settings.PUBLIC_URL, url));
          }
          return url;
        });
  }

  private Map<String, String> with(Secret secret, Map<String, String> others) {
    var all = new TreeMap<>(others);
    all.put(secret.variable(), Secret.SCHEME + names.of(secret));
    return all;
  }

  private Optional<String> told(String name) {
    return settings.of(names.tier(), name);
  }
}
