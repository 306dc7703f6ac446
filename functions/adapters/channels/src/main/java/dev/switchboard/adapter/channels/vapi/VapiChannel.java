package dev.switchboard.adapter.channels.vapi;

import dev.switchboard.adapter.channels.Channel;
import dev.switchboard.adapter.channels.Json;
import dev.switchboard.adapter.channels.JsonObject;
import dev.switchboard.adapter.channels.JsonReading;
import dev.switchboard.adapter.channels.Reading;
import dev.switchboard.adapter.channels.WebhookRequest;
import dev.switchboard.adapter.channels.WebhookSignatures;
import dev.switchboard.domain.conversation.Reply;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Voice agents on VAPI. VAPI takes the body of a 200 only and ignores every other status, so each
/// tool call is answered with 200, whatever came of it.
///
/// @see <a href="https://docs.vapi.ai/server-url">VAPI server URLs</a>
public final class VapiChannel implements Channel {
  static final String NAME = "vapi";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean authentic(Workspace workspace, WebhookRequest request, Instant now) {
    return WebhookSignatures.authentic(workspace, request, now);
  }

  @Override
  public Reading read(WorkspaceId workspace, byte[] body, Instant receivedAt) {
    return switch (Json.read(body)) {
      case JsonReading.Bad bad -> new Reading.Unreadable(bad.why());
      case JsonReading.Good good -> read(workspace, good.object(), receivedAt);
    };
  }

  private static Reading read(WorkspaceId workspace, JsonObject body, Instant receivedAt) {
    return Message.of(body)
        .<Reading>map(message ->
            new Reading.Read(
                new ReadInbound(message, ReadEnvelope.of(workspace, message, receivedAt)).read()))
        .orElseGet(() ->
            new Reading.Unreadable(
                "The body must have an object `message` with fields. Maybe it is not a server message"
                    + " of VAPI."));
  }

  @Override
  public byte[] word(Reply reply) {
    return Json.write(WordReply.word(reply)).getBytes(StandardCharsets.UTF_8);
  }
}
