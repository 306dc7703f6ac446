package dev.switchboard.adapter.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.Seal;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/// A seal whose key is in a file of this machine, in Tink's JSON. Whoever reads that file opens
/// everything; whoever loses it opens nothing any more.
final class LocalSeal implements Seal {
  private final Sealing sealing;

  private LocalSeal(Sealing sealing) {
    this.sealing = sealing;
  }

  /// Reads the key, or makes one where there is no file yet. Of several that make it at once, one
  /// does.
  static LocalSeal of(Path file) {
    try {
      AeadConfig.register();
      var keyset = new KeyFile(file).readOr(LocalSeal::fresh);
      var key =
          TinkJsonProtoKeysetFormat.parseKeyset(
                  keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
              .getPrimitive(RegistryConfiguration.get(), Aead.class);
      return new LocalSeal(new Sealing(key));
    } catch (IOException | GeneralSecurityException e) {
      throw new Fault.Lasting(
          "The key file %s must be readable, and hold a keyset of Tink's in JSON.".formatted(file),
          e);
    }
  }

  @Override
  public byte[] close(byte[] secret, String owner) {
    return sealing.close(secret, owner);
  }

  @Override
  public byte[] open(byte[] sealed, String owner) {
    return sealing.open(sealed, owner);
  }

  private static String fresh() throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(
        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
        RegistryConfiguration.get(),
        InsecureSecretKeyAccess.get());
  }
}
