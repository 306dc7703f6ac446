package dev.switchboard.domain.task;

final class InMemoryTasksLengthTest extends TasksLengthContract {
  @Override
  protected Tasks empty() {
    return new InMemoryTasks();
  }
}
