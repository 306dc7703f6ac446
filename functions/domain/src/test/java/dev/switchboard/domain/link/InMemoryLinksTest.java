package dev.switchboard.domain.link;

final class InMemoryLinksTest extends LinksContract {
  @Override
  protected Links empty() {
    return new InMemoryLinks();
  }
}
