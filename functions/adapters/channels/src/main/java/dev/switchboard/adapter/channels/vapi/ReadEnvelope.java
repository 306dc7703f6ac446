package dev.switchboard.adapter.channels.vapi;

import dev.switchboard.domain.conversation.Envelope;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what a message says of itself. `call.status` is not read: it is how the call was made, not
/// how it stands.
final class ReadEnvelope {
  /// Longer than any id or number of VAPI's. A longer text would not fit into a key, and counts as
  /// absent.
  private static final int LONGEST_ID = 200;

  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_URL = 2_000;

  private ReadEnvelope() {}

  static Envelope of(WorkspaceId workspace, Message message, Instant receivedAt) {
    var fields = message.fields();
    var call = fields.object("call");
    return new Envelope(
        workspace,
        VapiChannel.NAME,
        message.type(),
        Times.read(fields, "timestamp"),
        receivedAt,
        first(
            Stream.of(call, fields.object("chat"), fields.object("session"))
                .map(conversation -> conversation.shortText("id", LONGEST_ID))),
        ReadBindings.of(fields),
        first(
            Stream.of(fields, call, fields.object("session"))
                .map(party -> party.object("customer").shortText("number", LONGEST_NUMBER))),
        fields.object("phoneNumber").shortText("number", LONGEST_NUMBER),
        call.object("monitor").shortText("controlUrl", LONGEST_URL));
  }

  private static Optional<String> first(Stream<Optional<String>> texts) {
    return texts.flatMap(Optional::stream).findFirst();
  }
}
