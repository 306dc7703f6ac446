package dev.switchboard.adapter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class FreshTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final AtomicInteger loads = new AtomicInteger();
  private final Fresh<Integer, Integer> fresh = new Fresh<>(now::get, Duration.ofSeconds(30));

  @Test
  void what_was_found_is_kept_for_the_cache_life() {
    found(1);

    now.set(Instant.ofEpochSecond(29));
    assertThat(found(1)).contains(1);
    now.set(Instant.ofEpochSecond(30));
    assertThat(found(1)).contains(2);
  }

  @Test
  void what_was_not_found_is_not_kept() {
    assertThat(fresh.get(1, Optional::empty)).isEmpty();

    assertThat(found(1)).contains(1);
  }

  @Test
  void what_is_dropped_is_loaded_again_and_the_rest_is_not() {
    found(1);
    found(2);

    fresh.drop(key -> key == 1);

    assertThat(found(1)).contains(3);
    assertThat(found(2)).contains(2);
  }

  @Test
  void what_was_loaded_while_something_was_written_is_not_kept() {
    fresh.get(
        1,
        () -> {
          fresh.drop(key -> key == 1);
          return Optional.of(-1);
        });

    assertThat(found(1)).contains(1);
  }

  @Test
  void the_oldest_makes_room() {
    for (int key = 0; key <= 1_000; key++) {
      found(key);
    }

    assertThat(found(1)).contains(2);
    assertThat(found(0)).contains(1_002);
  }

  /// The number of the load that it comes from.
  private Optional<Integer> found(int key) {
    return fresh.get(key, () -> Optional.of(loads.incrementAndGet()));
  }
}
