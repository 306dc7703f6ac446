package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.Seal;
import java.nio.charset.StandardCharsets;

/// A `Seal` for tests that is bound to its owner and hides nothing from who knows that.
final class BoundSeal implements Seal {
  private static final byte MASK = 0x55;

  @Override
  public byte[] close(byte[] secret, String owner) {
    return masked((owner + "\n" + text(secret)).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public byte[] open(byte[] sealed, String owner) {
    var parts = text(masked(sealed)).split("\n", 2);
    if (!parts[0].equals(owner)) {
      throw new Fault.Lasting("This was sealed for another owner.");
    }
    return parts[1].getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] masked(byte[] bytes) {
    var masked = bytes.clone();
    for (int at = 0; at < masked.length; at++) {
      masked[at] ^= MASK;
    }
    return masked;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
