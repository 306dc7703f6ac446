package dev.switchboard.domain.notice;

import dev.switchboard.domain.fault.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Does something on several routes at the same time, so that a slow one costs the others nothing.
final class Together {
  private Together() {}

  /// What came of it by route, in their order. What one of them throws is thrown when all are done.
  static <T> Map<String, T> on(List<String> routes, Function<String, T> doing) {
    var running = new LinkedHashMap<String, Future<T>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      routes.forEach(route -> running.put(route, threads.submit(() -> doing.apply(route))));
    }
    var done = new LinkedHashMap<String, T>();
    running.forEach((route, result) -> done.put(route, resultOf(result)));
    return done;
  }

  private static <T> T resultOf(Future<T> running) {
    try {
      return running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault.Passing("Interrupted while a notice was told.", e);
    } catch (ExecutionException e) {
      throw unwrapped(e);
    }
  }

  private static RuntimeException unwrapped(ExecutionException failure) {
    return switch (failure.getCause()) {
      case RuntimeException cause -> cause;
      case Error cause -> throw cause;
      case null, default -> new Fault.Lasting("A notice could not be told.", failure);
    };
  }
}
