package dev.switchboard.adapter.secrets;

import dev.switchboard.domain.workspace.Seal;
import java.util.Optional;
import java.util.function.Supplier;

/// A seal that is made when it is first needed, once.
final class LateSeal implements Seal {
  private final Supplier<Seal> making;
  private Optional<Seal> made = Optional.empty();

  LateSeal(Supplier<Seal> making) {
    this.making = making;
  }

  @Override
  public byte[] close(byte[] secret, String owner) {
    return seal().close(secret, owner);
  }

  @Override
  public byte[] open(byte[] sealed, String owner) {
    return seal().open(sealed, owner);
  }

  private synchronized Seal seal() {
    var seal = made.orElseGet(making);
    made = Optional.of(seal);
    return seal;
  }
}
