package dev.switchboard.workbench.local;

import dev.switchboard.domain.workspace.ApiKey;
import dev.switchboard.domain.workspace.WebhookCredential;
import dev.switchboard.domain.workspace.WebhookCredential.Algorithm;
import dev.switchboard.domain.workspace.WebhookCredential.Encoding;
import dev.switchboard.domain.workspace.WebhookCredential.Hmac;
import dev.switchboard.domain.workspace.WebhookCredential.SharedSecret;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.domain.workspace.Workspaces;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The workspace that a deployment begins with, with one secret, which a webhook may prove in each
/// of VAPI's three ways, and one API key. Both are random, made once, and kept in the environment
/// file.
public record FirstWorkspace(WorkspaceId id, String name, RandomGenerator random) {
  private static final int SECRET_BYTES = 24;

  /// The one of the local stack.
  static FirstWorkspace demo(RandomGenerator random) {
    return new FirstWorkspace(new WorkspaceId("demo"), "Demo", random);
  }

  /// Leaves a workspace alone that was changed since, as long as the environment file still knows
  /// its secret.
  public void seed(LocalEnv env, Workspaces workspaces) {
    boolean known = choose(env);
    var secret = env.get(LocalEnv.WEBHOOK_SECRET).orElseThrow();
    var key = env.get(LocalEnv.API_KEY).orElseThrow();
    if (!known || workspaces.find(id).isEmpty()) {
      workspaces.put(new Workspace(id, name, credentials(secret)));
    }
    var apiKey =
        ApiKey.read(key)
            .orElseThrow(() ->
                new Trouble(
                    "%s in %s must be written swb_workspace_secret. Maybe somebody edited it: remove the line and start again."
                        .formatted(LocalEnv.API_KEY, env.file())));
    if (!workspaces.knows(apiKey)) {
      workspaces.issue(apiKey, "first");
    }
  }

  /// Puts a secret and a key into the file, where it has none; whether it had a secret.
  boolean choose(LocalEnv env) {
    boolean known = env.get(LocalEnv.WEBHOOK_SECRET).isPresent();
    env.keep(LocalEnv.WORKSPACE, id::value);
    env.keep(LocalEnv.WEBHOOK_SECRET, this::secret);
    env.keep(LocalEnv.API_KEY, () -> new ApiKey(id, secret()).written());
    return known;
  }

  private static List<WebhookCredential> credentials(String secret) {
    return List.of(
        new SharedSecret("X-Vapi-Secret", "", secret),
        new SharedSecret("Authorization", "Bearer ", secret),
        new Hmac(
            "x-signature",
            Optional.of("x-timestamp"),
            Optional.empty(),
            "",
            Encoding.HEX,
            Algorithm.SHA256,
            "{timestamp}.{body}",
            secret,
            false));
  }

  /// As Standard Webhooks has it.
  static String ownerSecret() {
    var bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }

  private String secret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
