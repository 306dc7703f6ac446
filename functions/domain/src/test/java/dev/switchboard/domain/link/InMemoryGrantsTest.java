package dev.switchboard.domain.link;

final class InMemoryGrantsTest extends GrantsContract {
  @Override
  protected Grants empty() {
    return new InMemoryGrants();
  }
}
