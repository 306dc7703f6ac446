package dev.switchboard.workbench.local;

/// Why the stack cannot start, in words for the person who started it.
public final class Trouble extends RuntimeException {
  public Trouble(String message, Throwable cause) {
    super(message, cause);
  }

  public Trouble(String message) {
    super(message);
  }
}
