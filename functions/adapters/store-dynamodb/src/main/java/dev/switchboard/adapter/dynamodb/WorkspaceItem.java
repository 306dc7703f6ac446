package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WebhookCredential;
import dev.switchboard.domain.workspace.WebhookCredential.Algorithm;
import dev.switchboard.domain.workspace.WebhookCredential.Encoding;
import dev.switchboard.domain.workspace.WebhookCredential.Hmac;
import dev.switchboard.domain.workspace.WebhookCredential.SharedSecret;
import dev.switchboard.domain.workspace.Workspace;

/// How a workspace is stored.
final class WorkspaceItem {
  private static final String SHARED_SECRET = "shared-secret";
  private static final String HMAC = "hmac";

  private WorkspaceItem() {}

  static Fields of(Workspace workspace) {
    return new Fields()
        .put("name", workspace.name())
        .put(
            "credentials",
            workspace.credentials().stream().map(WorkspaceItem::credential).toList());
  }

  static Workspace read(Fields item) {
    return new Workspace(
        Items.workspaceOf(item),
        item.text("name"),
        item.each("credentials").stream().map(WorkspaceItem::credential).toList());
  }

  private static Fields credential(WebhookCredential credential) {
    return switch (credential) {
      case SharedSecret shared ->
          new Fields()
              .put("kind", SHARED_SECRET)
              .put("header", shared.header())
              .put("prefix", shared.prefix())
              .put("secret", shared.secret());
      case Hmac hmac ->
          new Fields()
              .put("kind", HMAC)
              .put("signatureHeader", hmac.signatureHeader())
              .putText("timestampHeader", hmac.timestampHeader())
              .putText("idHeader", hmac.idHeader())
              .put("prefix", hmac.prefix())
              .put("encoding", hmac.encoding().name())
              .put("algorithm", hmac.algorithm().name())
              .put("payloadFormat", hmac.payloadFormat())
              .put("secret", hmac.secret())
              .put("secretIsBase64", hmac.secretIsBase64());
    };
  }

  private static WebhookCredential credential(Fields fields) {
    return switch (fields.text("kind")) {
      case SHARED_SECRET ->
          new SharedSecret(fields.text("header"), fields.text("prefix"), fields.text("secret"));
      case HMAC ->
          new Hmac(
              fields.text("signatureHeader"),
              fields.maybeText("timestampHeader"),
              fields.maybeText("idHeader"),
              fields.text("prefix"),
              Encoding.valueOf(fields.text("encoding")),
              Algorithm.valueOf(fields.text("algorithm")),
              fields.text("payloadFormat"),
              fields.text("secret"),
              fields.isTrue("secretIsBase64"));
      default ->
          throw new Fault.Lasting(
              "Stored kind of credential (%s) must be %s or %s."
                  .formatted(fields.text("kind"), SHARED_SECRET, HMAC));
    };
  }
}
