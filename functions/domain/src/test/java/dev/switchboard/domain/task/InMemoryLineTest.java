package dev.switchboard.domain.task;

final class InMemoryLineTest extends LineContract {
  @Override
  protected Line empty() {
    return new InMemoryLine();
  }
}
