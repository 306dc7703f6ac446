package dev.switchboard.domain.task;

final class InMemoryTasksSignalTest extends TasksSignalContract {
  @Override
  protected Tasks empty() {
    return new InMemoryTasks();
  }
}
