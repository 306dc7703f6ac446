package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.link.Grants;
import dev.switchboard.domain.link.Ledger;
import dev.switchboard.domain.link.Links;
import dev.switchboard.domain.link.Outbox;
import dev.switchboard.domain.link.SigningIn;
import dev.switchboard.domain.workspace.Seal;
import java.time.Duration;
import java.time.InstantSource;

/// Everything that is remembered of calendars that are kept in step with others.
public final class Linking {
  private final StoredTable days;
  private final InstantSource clock;
  private final Links links;

  Linking(StoredTable days, InstantSource clock, Duration cacheLife) {
    this.days = days;
    this.clock = clock;
    this.links = new StoredLinks(days, clock, cacheLife);
  }

  public Links links() {
    return links;
  }

  public Outbox outbox() {
    return new StoredOutbox(days);
  }

  public Ledger ledger() {
    return new StoredLedger(days);
  }

  public Grants grants(Seal seal) {
    return new StoredGrants(days, seal);
  }

  public SigningIn signingIn(Seal seal) {
    return new StoredSigningIn(days, seal, clock);
  }
}
