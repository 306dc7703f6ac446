package dev.switchboard.workbench.local.function;

import java.time.Duration;
import java.util.Optional;

/// How a call of a function ended.
public sealed interface Invocation<R> {
  /// It returned.
  ///
  /// @param value what it answered; empty where that was null
  record Answered<R>(Optional<R> value) implements Invocation<R> {}

  record Threw<R>(Throwable what) implements Invocation<R> {}

  /// It was given up, and its thread interrupted.
  record TimedOut<R>(Duration after) implements Invocation<R> {}
}
