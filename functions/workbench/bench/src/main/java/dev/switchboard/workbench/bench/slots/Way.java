package dev.switchboard.workbench.bench.slots;

/// Somebody who finds free slots, and can be timed at it.
interface Way extends AutoCloseable {
  String name();

  /// The second in which each free slot of all diaries starts, one diary after the other.
  long[] starts(Case of);

  /// How long one search of all diaries takes, in nanoseconds, on average over so many.
  double time(Case of, long times);

  @Override
  void close();
}
