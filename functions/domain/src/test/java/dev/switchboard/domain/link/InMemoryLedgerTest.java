package dev.switchboard.domain.link;

final class InMemoryLedgerTest extends LedgerContract {
  @Override
  protected Ledger empty() {
    return new InMemoryLedger();
  }
}
