package dev.switchboard.domain.booking;

final class InMemoryTeamsTest extends TeamsContract {
  @Override
  protected Teams empty() {
    return new InMemoryTeams();
  }
}
