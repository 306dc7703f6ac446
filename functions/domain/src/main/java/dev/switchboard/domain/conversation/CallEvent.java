package dev.switchboard.domain.conversation;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// A fact of one call, with what is known of the call itself.
///
/// @param type the channel's name for what happened, or ours
/// @param at when it happened
/// @param key the same for each repeat of the same fact, and for no other of this call
public record CallEvent(
    WorkspaceId workspace,
    String call,
    String channel,
    String key,
    String type,
    Instant at,
    Optional<AgentId> agent,
    Optional<String> caller,
    Optional<String> called,
    Optional<String> controlUrl,
    Fact fact) {
  private static final int KEY_BYTES = 12;

  /// An event of the call that the envelope belongs to; empty where it belongs to none.
  public static Optional<CallEvent> of(Envelope envelope, Optional<AgentId> agent, Fact fact) {
    return envelope
        .call()
        .map(call ->
            new CallEvent(
                envelope.workspace(),
                call,
                envelope.channel(),
                key(envelope, fact),
                envelope.type(),
                envelope.sentAt().orElse(envelope.receivedAt()),
                agent,
                envelope.caller(),
                envelope.called(),
                envelope.controlUrl(),
                fact));
  }

  /// An event that we made ourselves. It says nothing of the call that is not known from elsewhere.
  public static CallEvent ours(
      WorkspaceId workspace,
      String call,
      String channel,
      String key,
      String type,
      Instant at,
      Fact fact) {
    return new CallEvent(
        workspace,
        call,
        channel,
        key,
        type,
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        fact);
  }

  /// A channel sends no delivery id and its retried bodies differ in what we do not keep, so the
  /// key is made of what we do keep.
  private static String key(Envelope envelope, Fact fact) {
    var kept = envelope.type() + "|" + envelope.sentAt().orElse(Instant.EPOCH) + "|" + fact;
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(kept.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
