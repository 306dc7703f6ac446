package dev.switchboard.domain.task;

/// Where a task is in its life. It ends once, as `COMPLETED`, `FAILED` or `CANCELLED`, and stays
/// so.
public enum TaskStatus {
  /// It is its worker's turn next, or at a time.
  QUEUED,
  /// A worker has it, or died with it.
  RUNNING,
  /// It waits for an answer or for its branches, and takes no worker meanwhile.
  WAITING,
  /// Somebody stopped it until it is resumed.
  PAUSED,
  COMPLETED,
  FAILED,
  CANCELLED;

  public boolean ended() {
    return this == COMPLETED || this == FAILED || this == CANCELLED;
  }
}
