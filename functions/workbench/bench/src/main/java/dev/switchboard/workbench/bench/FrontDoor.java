package dev.switchboard.workbench.bench;

import dev.switchboard.adapter.channels.Reading;
import dev.switchboard.adapter.channels.WebhookRequest;
import dev.switchboard.adapter.channels.vapi.VapiChannel;
import dev.switchboard.domain.conversation.Respond;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.workspace.WebhookCredential.Algorithm;
import dev.switchboard.domain.workspace.WebhookCredential.Encoding;
import dev.switchboard.domain.workspace.WebhookCredential.Hmac;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The webhook between the bytes that came in and the bytes that go out: the signature over the raw
/// body, the reading, what is done, the wording. What it remembers and sends costs nothing.
final class FrontDoor {
  static final Instant NOW = Instant.parse("2026-11-18T10:05:00Z");
  private static final String SECRET = "s".repeat(32);
  private static final Workspace WORKSPACE =
      new Workspace(
          new WorkspaceId("harbour"),
          "Harbour",
          List.of(
              new Hmac(
                  "x-vapi-signature",
                  Optional.of("x-timestamp"),
                  Optional.empty(),
                  "",
                  Encoding.HEX,
                  Algorithm.SHA256,
                  "{timestamp}.{body}",
                  SECRET,
                  false)));

  private final VapiChannel channel = new VapiChannel();
  private final ForgetfulDays days = new ForgetfulDays();
  private final Respond respond;

  FrontDoor() {
    FaultLog faults =
        (where, fault) -> {
          throw new IllegalStateException(where, fault);
        };
    this.respond =
        new Respond(
            new StillAgents(Lettings.agent()), StillTools.of(days, NOW, faults), _ -> {}, faults);
  }

  /// From now on whatever is done is forgotten.
  void forget() {
    days.forget();
  }

  static WebhookRequest signed(String body) {
    var timestamp = Long.toString(NOW.toEpochMilli());
    return new WebhookRequest(
        "POST",
        "https://agents.example.com/webhooks/vapi/harbour",
        Map.of(
            "content-type",
            "application/json",
            "x-timestamp",
            timestamp,
            "x-vapi-signature",
            signature(timestamp + "." + body)),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static String signature(String payload) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(payload.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
    }
  }

  byte[] answer(WebhookRequest request) {
    if (!channel.authentic(WORKSPACE, request, NOW)) {
      throw new IllegalStateException("The signature must be right.");
    }
    return switch (channel.read(WORKSPACE.id(), request.body(), NOW)) {
      case Reading.Read read -> channel.word(respond.respond(read.inbound()));
      case Reading.Unreadable unreadable -> throw new IllegalStateException(unreadable.why());
    };
  }
}
