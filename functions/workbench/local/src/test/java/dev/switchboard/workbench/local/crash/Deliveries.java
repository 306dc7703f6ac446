package dev.switchboard.workbench.local.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Posts events from several threads, each until it is acknowledged, as VAPI does where it has a
/// plan for repeats. A repeat is the same event again.
final class Deliveries {
  private static final int THREADS = 4;
  private static final Duration PAUSE = Duration.ofMillis(50);

  /// How long each thread rests after an event: in minutes of events nothing is to be piled up that
  /// takes as long again to be carried on.
  private static final Duration PACE = Duration.ofMillis(100);

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CrashClient client;
  private final Map<Event, Json> acknowledged = new ConcurrentHashMap<>();
  private final Semaphore news = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean enough;

  Deliveries(CrashClient client) {
    this.client = client;
  }

  /// Begins with a fixed number of events.
  void begin(List<Event> events) {
    var rest = events.iterator();
    begin(() -> rest.hasNext() ? Optional.of(rest.next()) : Optional.empty());
  }

  /// Begins with the events that this gives, one after another, until it gives none or `stop`.
  void begin(Supplier<Optional<Event>> events) {
    for (int i = 0; i < THREADS; i++) {
      threads.add(Thread.ofVirtual().start(() -> post(events)));
    }
  }

  private void post(Supplier<Optional<Event>> events) {
    for (var event = next(events); event.isPresent(); event = next(events)) {
      var answer = client.event(event.get().message());
      while (answer.isEmpty()) {
        LockSupport.parkNanos(PAUSE.toNanos());
        answer = client.event(event.get().message());
      }
      acknowledged.put(event.get(), answer.get());
      news.release();
      LockSupport.parkNanos(PACE.toNanos());
    }
  }

  private synchronized Optional<Event> next(Supplier<Optional<Event>> events) {
    return enough ? Optional.empty() : events.get();
  }

  void stop() {
    enough = true;
  }

  /// Returns when so many more were acknowledged, from now on, or at that time. Gives whether they
  /// were.
  boolean awaitMore(int number, Duration atMost) throws InterruptedException {
    news.drainPermits();
    return news.tryAcquire(number, atMost.toSeconds(), TimeUnit.SECONDS);
  }

  /// What was acknowledged, and with what answer, once nothing is under way any more.
  Map<Event, Json> acknowledged() throws InterruptedException {
    for (var thread : threads) {
      if (!thread.join(PATIENCE)) {
        throw new AssertionError("An event was not acknowledged in time.");
      }
    }
    return Map.copyOf(acknowledged);
  }
}
