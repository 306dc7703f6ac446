package dev.switchboard.domain.task;

final class InMemoryTasksLeaseTest extends TasksLeaseContract {
  @Override
  protected Tasks empty() {
    return new InMemoryTasks();
  }
}
