package dev.switchboard.domain.link;

final class InMemoryOutboxTest extends OutboxContract {
  @Override
  protected Outbox empty() {
    return new InMemoryOutbox();
  }
}
