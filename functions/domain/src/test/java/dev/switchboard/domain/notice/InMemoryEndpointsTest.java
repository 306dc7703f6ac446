package dev.switchboard.domain.notice;

final class InMemoryEndpointsTest extends EndpointsContract {
  @Override
  protected Endpoints empty() {
    return new InMemoryEndpoints();
  }
}
