package dev.switchboard.adapter.channels;

import dev.switchboard.domain.workspace.WebhookCredential;
import dev.switchboard.domain.workspace.WebhookCredential.Hmac;
import dev.switchboard.domain.workspace.WebhookCredential.SharedSecret;
import dev.switchboard.domain.workspace.Workspace;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Checks what a request presents against a workspace's credentials.
///
/// A request passes where it carries the header of at least one credential, and each such header is
/// right. Several credentials may share a header, so that a secret can be replaced while the old
/// one is still in use: that header is right where one of them matches. A workspace without
/// credentials takes nothing.
///
/// A shared secret counts as presented only where its value begins with the credential's prefix, so
/// that another scheme in `Authorization` is nobody's credential rather than a wrong one. All
/// credentials are checked whatever the others say, and values are compared by their hashes in
/// constant time.
///
/// @see <a href="https://docs.vapi.ai/server-url/server-authentication">VAPI server
///   authentication</a>
public final class WebhookSignatures {
  private WebhookSignatures() {}

  public static boolean authentic(Workspace workspace, WebhookRequest request, Instant now) {
    Map<String, Boolean> rightByHeader = new HashMap<>();
    for (var credential : workspace.credentials()) {
      presented(credential, request)
          .ifPresent(value ->
              rightByHeader.merge(
                  header(credential).toLowerCase(Locale.ROOT),
                  matches(credential, value, request, now),
                  Boolean::logicalOr));
    }
    return !rightByHeader.isEmpty() && !rightByHeader.containsValue(false);
  }

  private static String header(WebhookCredential credential) {
    return switch (credential) {
      case SharedSecret shared -> shared.header();
      case Hmac hmac -> hmac.signatureHeader();
    };
  }

  /// The value without its prefix; empty where the request does not present this credential.
  private static Optional<String> presented(WebhookCredential credential, WebhookRequest request) {
    var value = request.header(header(credential));
    return switch (credential) {
      case SharedSecret shared ->
          value
              .filter(text -> begins(text, shared.prefix()))
              .map(text -> text.substring(shared.prefix().length()).strip());
      case Hmac hmac ->
          value.map(
              text -> begins(text, hmac.prefix()) ? text.substring(hmac.prefix().length()) : text);
    };
  }

  private static boolean begins(String text, String prefix) {
    return text.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  private static boolean matches(
      WebhookCredential credential, String value, WebhookRequest request, Instant now) {
    return switch (credential) {
      case SharedSecret shared ->
          !shared.secret().isBlank() && ConstantTime.same(shared.secret(), value);
      case Hmac hmac -> HmacSignature.matches(hmac, value, request, now);
    };
  }
}
