package dev.switchboard.adapter.secrets;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.Seal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import software.amazon.awssdk.core.SdkBytes;

/// A seal whose keys are sealed by KMS (envelope encryption). What it makes is a version, the
/// length of the sealed key in two bytes, the sealed key, and the sealed secret.
///
/// @see <a
///   href="https://docs.aws.amazon.com/kms/latest/developerguide/kms-cryptography.html#enveloping">Envelope
///   encryption</a>
final class KmsSeal implements Seal {
  private static final byte VERSION = 1;
  private static final int HEAD = 3;

  private final DataKeys keys;

  KmsSeal(DataKeys keys) {
    this.keys = keys;
  }

  @Override
  public byte[] close(byte[] secret, String owner) {
    var key = keys.current();
    var sealedKey = key.sealed().asByteArray();
    var sealed = key.sealing().close(secret, owner);
    return ByteBuffer.allocate(HEAD + sealedKey.length + sealed.length)
        .put(VERSION)
        .putShort((short) sealedKey.length)
        .put(sealedKey)
        .put(sealed)
        .array();
  }

  @Override
  public byte[] open(byte[] sealed, String owner) {
    var envelope = ByteBuffer.wrap(sealed);
    byte[] key;
    try {
      if (envelope.get() != VERSION) {
        throw unreadable(owner);
      }
      key = new byte[Short.toUnsignedInt(envelope.getShort())];
      envelope.get(key);
    } catch (BufferUnderflowException e) {
      throw unreadable(owner);
    }
    var secret = new byte[envelope.remaining()];
    envelope.get(secret);
    return keys.open(SdkBytes.fromByteArray(key)).sealing().open(secret, owner);
  }

  private static Fault.Lasting unreadable(String owner) {
    return new Fault.Lasting(
        "What is stored as a secret of %s was not sealed under KMS.".formatted(owner));
  }
}
