package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestTest {
  private static final Optional<String> SENT = Optional.of("Tue, 03 Mar 2026 13:30:00 GMT");

  @Test
  void seconds_are_read_and_a_day_is_the_most() {
    assertThat(Rest.read(" 90 ", SENT)).contains(Duration.ofSeconds(90));
    assertThat(Rest.read("999999999", SENT)).contains(Duration.ofDays(1));
  }

  @Test
  void a_date_counts_from_when_the_answer_was_sent() {
    assertThat(Rest.read("Tue, 03 Mar 2026 13:32:00 GMT", SENT)).contains(Duration.ofMinutes(2));
    assertThat(Rest.read("Tue, 03 Mar 2037 13:32:00 GMT", SENT)).contains(Duration.ofDays(1));
    assertThat(Rest.read("Tue, 03 Mar 2026 13:32:00 GMT", Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "Tue, 03 Mar 2026 13:30:00 GMT"})
  void what_asks_for_no_rest_is_none(String retryAfter) {
    assertThat(Rest.read(retryAfter, SENT)).isEmpty();
  }
}
