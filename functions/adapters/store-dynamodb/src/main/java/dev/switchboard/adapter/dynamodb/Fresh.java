package dev.switchboard.adapter.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Keeps what was found for a while, so that a warm function need not ask again. What was not found
/// is not kept. The oldest goes first where there is too much.
final class Fresh<K, V> {
  private static final int MOST = 1_000;

  private final InstantSource clock;
  private final Duration life;
  private final Map<K, Kept<V>> kept = new LinkedHashMap<>();
  private long drops;

  private record Kept<V>(V value, Instant until) {}

  Fresh(InstantSource clock, Duration life) {
    this.clock = clock;
    this.life = life;
  }

  Optional<V> get(K key, Supplier<Optional<V>> load) {
    long dropsBefore;
    synchronized (kept) {
      var found = kept.get(key);
      if (found != null && clock.instant().isBefore(found.until())) {
        return Optional.of(found.value());
      }
      dropsBefore = drops;
    }
    var loaded = load.get();
    loaded.ifPresent(value -> keep(key, value, dropsBefore));
    return loaded;
  }

  void drop(Predicate<K> changed) {
    synchronized (kept) {
      drops++;
      kept.keySet().removeIf(changed);
    }
  }

  /// What was read before something was written may be what was there before it.
  private void keep(K key, V value, long dropsBefore) {
    synchronized (kept) {
      if (drops != dropsBefore) {
        return;
      }
      kept.remove(key);
      kept.put(key, new Kept<>(value, clock.instant().plus(life)));
      if (kept.size() > MOST) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
  }
}
