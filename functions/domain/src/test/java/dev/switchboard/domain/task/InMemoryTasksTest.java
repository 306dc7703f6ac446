package dev.switchboard.domain.task;

final class InMemoryTasksTest extends TasksContract {
  @Override
  protected Tasks empty() {
    return new InMemoryTasks();
  }
}
