package dev.switchboard.domain.workspace;

import dev.switchboard.domain.workspace.WebhookCredential.Algorithm;
import dev.switchboard.domain.workspace.WebhookCredential.Encoding;
import dev.switchboard.domain.workspace.WebhookCredential.Hmac;
import dev.switchboard.domain.workspace.WebhookCredential.SharedSecret;
import java.util.List;
import java.util.Optional;

/// Two tenants that must never see anything of each other, and what they carry.
public final class Tenants {
  public static final WorkspaceId ACME = new WorkspaceId("acme");
  public static final WorkspaceId GLOBEX = new WorkspaceId("globex");

  public static final ApiKey KEY_OF_ACME = new ApiKey(ACME, "k3y".repeat(10));

  private Tenants() {}

  /// Acme, whose webhooks carry any of the credentials there are.
  public static Workspace acme() {
    return new Workspace(
        ACME, "Acme Hair", List.of(sharedSecret(), hmacWithTimestamp(), hmacOfBody()));
  }

  public static Workspace globex() {
    return new Workspace(GLOBEX, "Globex", List.of());
  }

  public static WebhookCredential sharedSecret() {
    return new SharedSecret("X-Vapi-Secret", "", "open-sesame");
  }

  public static WebhookCredential hmacWithTimestamp() {
    return new Hmac(
        "X-Signature",
        Optional.of("X-Timestamp"),
        Optional.of("X-Id"),
        "v1,",
        Encoding.BASE64,
        Algorithm.SHA512,
        "{id}.{timestamp}.{body}",
        "c2VjcmV0",
        true);
  }

  public static WebhookCredential hmacOfBody() {
    return new Hmac(
        "X-Signature",
        Optional.empty(),
        Optional.empty(),
        "sha256=",
        Encoding.HEX,
        Algorithm.SHA256,
        "{body}",
        "secret",
        false);
  }
}
