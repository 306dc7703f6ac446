package dev.switchboard.domain.reasoning;

final class InMemoryLineupsTest extends LineupsContract {
  @Override
  protected Lineups empty() {
    return new InMemoryLineups();
  }
}
