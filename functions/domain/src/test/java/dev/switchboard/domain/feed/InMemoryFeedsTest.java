package dev.switchboard.domain.feed;

final class InMemoryFeedsTest extends FeedsContract {
  @Override
  protected Feeds empty() {
    return new InMemoryFeeds();
  }
}
