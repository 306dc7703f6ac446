package dev.switchboard.domain.task;

final class InMemoryTasksRestTest extends TasksRestContract {
  @Override
  protected Tasks empty() {
    return new InMemoryTasks();
  }
}
