package dev.switchboard.domain.notice;

final class InMemoryNoticesTest extends NoticesContract {
  @Override
  protected Notices empty() {
    return new InMemoryNotices();
  }
}
