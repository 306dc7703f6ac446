package dev.switchboard.adapter.secrets;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.Seal;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Chooses how secrets are sealed.
public final class Seals {
  private Seals() {}

  /// The same, chosen when the first secret is sealed or opened: where that never happens, nothing
  /// has to be set.
  public static Seal late(Function<String, Optional<String>> setting, InstantSource clock) {
    return new LateSeal(() -> configured(setting, clock));
  }

  /// The seal that the settings name, which are asked for by name: `switchboard.kms.key`, an id or
  /// ARN of a KMS key (with `switchboard.kms.endpoint` where KMS is not AWS's own), else
  /// `switchboard.seal.file`, a file that is made where there is none. One of them must be set.
  public static Seal configured(Function<String, Optional<String>> setting, InstantSource clock) {
    var endpoint = setting.apply("switchboard.kms.endpoint").map(URI::create);
    return setting
        .apply("switchboard.kms.key")
        .<Seal>map(key -> new KmsSeal(new DataKeys(Kms.client(endpoint), key, clock)))
        .or(() -> setting.apply("switchboard.seal.file").map(Path::of).map(LocalSeal::of))
        .orElseThrow(() ->
            new Fault.Lasting(
                "Setting switchboard.kms.key or switchboard.seal.file must be set before a"
                    + " secret can be stored."));
  }
}
