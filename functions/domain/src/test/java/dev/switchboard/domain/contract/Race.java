package dev.switchboard.domain.contract;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Has many runners do a thing at the same moment.
public final class Race {
  public static final int RUNNERS = 40;

  private Race() {}

  /// What each runner came back with, in the order of their numbers, which count from 0.
  public static <T> List<T> run(IntFunction<T> runner) {
    return run(RUNNERS, runner);
  }

  /// The same with so many runners.
  public static <T> List<T> run(int runners, IntFunction<T> runner) {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results =
          IntStream.range(0, runners)
              .mapToObj(number ->
                  threads.submit(() -> {
                    start.await();
                    return runner.apply(number);
                  }))
              .toList();
      start.countDown();
      return results.stream().map(Race::result).toList();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("A runner did not come back.", e);
    }
  }
}
