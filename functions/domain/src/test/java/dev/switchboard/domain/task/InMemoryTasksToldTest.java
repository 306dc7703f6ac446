package dev.switchboard.domain.task;

final class InMemoryTasksToldTest extends TasksToldContract {
  @Override
  protected Tasks empty() {
    return new InMemoryTasks();
  }
}
