package dev.switchboard.adapter.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import dev.switchboard.domain.fault.Fault;
import java.security.GeneralSecurityException;

/// Seals under one key. The owner is authenticated with the secret, so what was sealed for one
/// opens for no other.
record Sealing(Aead key) {
  byte[] close(byte[] secret, String owner) {
    try {
      return key.encrypt(secret, owner.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new Fault.Lasting("A secret of %s could not be sealed.".formatted(owner), e);
    }
  }

  byte[] open(byte[] sealed, String owner) {
    try {
      return key.decrypt(sealed, owner.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new Fault.Lasting(
          "What is stored as a secret of %s does not open. Maybe it was sealed by another key, or"
                  .formatted(owner)
              + " for another owner.",
          e);
    }
  }
}
