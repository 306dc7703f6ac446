package dev.switchboard.domain.conversation;

final class InMemoryCallsTest extends CallsContract {
  @Override
  protected Calls empty() {
    return new InMemoryCalls();
  }
}
