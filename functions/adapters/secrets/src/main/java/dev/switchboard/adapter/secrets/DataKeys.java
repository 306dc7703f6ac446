package dev.switchboard.adapter.secrets;

import com.google.crypto.tink.subtle.AesGcmJce;
import dev.switchboard.domain.fault.Fault;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;

/// Keys that seal secrets, and that KMS seals. One is used for some minutes, and what KMS opened is
/// remembered as long, so that not each secret asks KMS.
final class DataKeys {
  /// What KMS logs with each use, and demands to open a key again.
  static final Map<String, String> CONTEXT = Map.of("purpose", "switchboard-secrets");

  static final Duration LIFE = Duration.ofMinutes(5);
  private static final int MOST = 100;

  /// A key that seals, with itself as KMS sealed it.
  record DataKey(SdkBytes sealed, Sealing sealing, Instant until) {}

  private final Map<SdkBytes, DataKey> opened =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SdkBytes, DataKey> eldest) {
          return size() > MOST;
        }
      };
  private final KmsClient kms;
  private final String masterKey;
  private final InstantSource clock;
  private Optional<DataKey> current = Optional.empty();

  DataKeys(KmsClient kms, String masterKey, InstantSource clock) {
    this.kms = kms;
    this.masterKey = masterKey;
    this.clock = clock;
  }

  /// The key to seal with now.
  synchronized DataKey current() {
    var key = current.filter(this::serves).orElseGet(this::generate);
    opened.put(key.sealed(), key);
    current = Optional.of(key);
    return key;
  }

  /// The key that was sealed with a secret.
  synchronized DataKey open(SdkBytes sealed) {
    var key =
        Optional.ofNullable(opened.get(sealed))
            .filter(this::serves)
            .orElseGet(() -> decrypt(sealed));
    opened.put(sealed, key);
    return key;
  }

  private boolean serves(DataKey key) {
    return clock.instant().isBefore(key.until());
  }

  private DataKey generate() {
    try {
      var made =
          kms.generateDataKey(
              ask -> ask.keyId(masterKey).keySpec(DataKeySpec.AES_256).encryptionContext(CONTEXT));
      return key(made.ciphertextBlob(), made.plaintext());
    } catch (SdkException e) {
      throw Kms.fault(e, "make a key");
    }
  }

  private DataKey decrypt(SdkBytes sealed) {
    try {
      var opened =
          kms.decrypt(
              ask -> ask.keyId(masterKey).ciphertextBlob(sealed).encryptionContext(CONTEXT));
      return key(sealed, opened.plaintext());
    } catch (SdkException e) {
      throw Kms.fault(e, "open a key");
    }
  }

  private DataKey key(SdkBytes sealed, SdkBytes plain) {
    var bytes = plain.asByteArray();
    try {
      return new DataKey(sealed, new Sealing(new AesGcmJce(bytes)), clock.instant().plus(LIFE));
    } catch (GeneralSecurityException e) {
      throw new Fault.Lasting("KMS answered a key that is none.", e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
