package dev.switchboard.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  private static final RetrySchedule EXACT = new RetrySchedule(() -> 0L);

  @Property
  void a_wait_is_never_shorter_than_planned_and_at_most_a_tenth_longer(
      @ForAll @IntRange(min = 1, max = 9) int attempts, @ForAll long seed) {
    var exact = EXACT.after(attempts, Optional.empty(), false).orElseThrow();
    var wait =
        new RetrySchedule(new Random(seed)).after(attempts, Optional.empty(), false).orElseThrow();

    assertThat(wait).isBetween(exact, exact.plus(exact.dividedBy(10)));
  }

  @Test
  void two_that_failed_together_are_not_tried_again_together() {
    var spread = new RetrySchedule(new Random(1));

    assertThat(spread.after(2, Optional.empty(), false))
        .isNotEqualTo(spread.after(2, Optional.empty(), false));
  }

  @Test
  void no_rest_that_was_asked_for_is_cut_short() {
    var rest = Optional.of(Duration.ofHours(3));

    assertThat(new RetrySchedule(new Random(1)).after(1, rest, false).orElseThrow())
        .isGreaterThanOrEqualTo(rest.get());
  }

  @Test
  void all_tries_are_over_before_an_endpoint_can_be_disabled_for_one_notice() {
    var longest = Duration.ZERO;
    for (int attempts = 1; attempts <= 9; attempts++) {
      longest = longest.plus(EXACT.after(attempts, Optional.empty(), false).orElseThrow());
    }

    assertThat(EXACT.after(10, Optional.empty(), false)).isEmpty();
    assertThat(longest.plus(longest.dividedBy(10))).isLessThan(Standing.LONGEST_FAILING);
  }
}
