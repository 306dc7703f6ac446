package dev.switchboard.domain.waiting;

import java.time.InstantSource;

final class InMemoryWaitingListTest extends WaitingListContract {
  @Override
  protected WaitingList empty(InstantSource clock) {
    return new InMemoryWaitingList(clock);
  }
}
