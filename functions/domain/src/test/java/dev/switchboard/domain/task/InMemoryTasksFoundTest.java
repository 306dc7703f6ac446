package dev.switchboard.domain.task;

final class InMemoryTasksFoundTest extends TasksFoundContract {
  @Override
  protected Tasks empty() {
    return new InMemoryTasks();
  }
}
