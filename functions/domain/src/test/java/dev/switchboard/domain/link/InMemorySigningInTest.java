package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Salon;
import java.time.Instant;
import java.time.InstantSource;

final class InMemorySigningInTest extends SigningInContract {
  @Override
  protected SigningIn empty() {
    return new InMemorySigningIn(InstantSource.fixed(now()));
  }

  @Override
  protected Instant now() {
    return Salon.NOW;
  }
}
