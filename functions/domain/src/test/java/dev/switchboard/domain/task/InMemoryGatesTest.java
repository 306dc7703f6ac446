package dev.switchboard.domain.task;

final class InMemoryGatesTest extends GatesContract {
  @Override
  protected Gates empty() {
    return new InMemoryGates();
  }
}
