package dev.switchboard.domain.conversation;

final class InMemoryCallHeadsTest extends CallHeadsContract {
  @Override
  protected Calls empty() {
    return new InMemoryCalls();
  }
}
