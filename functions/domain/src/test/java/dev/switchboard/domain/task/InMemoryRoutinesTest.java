package dev.switchboard.domain.task;

final class InMemoryRoutinesTest extends RoutinesContract {
  @Override
  protected Routines empty() {
    return new InMemoryRoutines();
  }
}
