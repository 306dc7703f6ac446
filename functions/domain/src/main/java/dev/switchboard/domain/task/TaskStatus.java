package dev.switchboard.domain.task;

/// Where a task is in its life. It ends once, as `COMPLETED` or `FAILED`, and stays so.
public enum TaskStatus {
  QUEUED,
  RUNNING,
  COMPLETED,
  FAILED;

  public boolean ended() {
    return this == COMPLETED || this == FAILED;
  }
}
