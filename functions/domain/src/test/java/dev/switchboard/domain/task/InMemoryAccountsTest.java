package dev.switchboard.domain.task;

final class InMemoryAccountsTest extends AccountsContract {
  private final InMemoryTasks store = new InMemoryTasks();

  @Override
  protected Accounts accounts() {
    return store.accounts();
  }

  @Override
  protected Tasks tasks() {
    return store;
  }
}
