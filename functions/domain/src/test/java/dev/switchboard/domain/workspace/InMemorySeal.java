package dev.switchboard.domain.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.domain.fault.Fault;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// `Seal` for tests, under a key that is gone with it.
public final class InMemorySeal implements Seal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private final SecureRandom random = new SecureRandom();
  private final byte[] key = bytes(32);

  @Override
  public byte[] close(byte[] secret, String owner) {
    var nonce = bytes(NONCE);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
      var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
      return whole;
    } catch (GeneralSecurityException e) {
      throw new Fault.Lasting("A secret could not be sealed.", e);
    }
  }

  @Override
  public byte[] open(byte[] sealed, String owner) {
    try {
      return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), owner)
          .doFinal(sealed, Math.min(NONCE, sealed.length), Math.max(0, sealed.length - NONCE));
    } catch (GeneralSecurityException e) {
      throw new Fault.Lasting("A secret does not open.", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.getBytes(UTF_8));
    return cipher;
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
