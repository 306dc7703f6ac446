package dev.switchboard.adapter.channels;

import dev.switchboard.domain.workspace.WebhookCredential;
import dev.switchboard.domain.workspace.WebhookCredential.Algorithm;
import dev.switchboard.domain.workspace.WebhookCredential.Encoding;
import dev.switchboard.domain.workspace.WebhookCredential.Hmac;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One request and the credentials that it may carry. The hashes in the tests were made with
/// `openssl dgst -hmac`.
final class Requests {
  static final Instant NOW = Instant.ofEpochSecond(1_794_996_131);
  static final String KEY = "harbour-key";
  static final byte[] BODY =
      "{\"message\":{\"type\":\"hang\",\"note\":\"Zoë\"}}".getBytes(StandardCharsets.UTF_8);
  static final String SHA256_HEX =
      "b3647bb80e8f5f0b5732e0c46562aa2b95a3218e7a1bf6d73a4f90f719faafca";

  private Requests() {}

  static boolean passes(WebhookCredential credential, Map<String, String> headers) {
    return passes(List.of(credential), headers, NOW);
  }

  static boolean passes(
      List<WebhookCredential> credentials, Map<String, String> headers, Instant now) {
    var workspace = new Workspace(new WorkspaceId("harbour"), "Harbour Lettings", credentials);
    return WebhookSignatures.authentic(workspace, request(headers, BODY), now);
  }

  static WebhookRequest request(Map<String, String> headers, byte[] body) {
    return new WebhookRequest(
        "POST", "https://voice.example.com/webhooks/vapi/harbour?a=1", headers, body);
  }

  static Hmac plain(Algorithm algorithm, Encoding encoding) {
    return hmac(Optional.empty(), encoding, algorithm, "{body}");
  }

  static Hmac timed() {
    return hmac(Optional.of("X-Timestamp"), Encoding.HEX, Algorithm.SHA256, "{timestamp}.{body}");
  }

  static Hmac hmac(
      Optional<String> timestamp, Encoding encoding, Algorithm algorithm, String format) {
    return new Hmac(
        "X-Signature",
        timestamp,
        Optional.of("webhook-id"),
        "sha256=",
        encoding,
        algorithm,
        format,
        KEY,
        false);
  }
}
