package dev.switchboard.domain.conversation.tool;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.NOW;
import static dev.switchboard.domain.conversation.tool.FrontDesk.ANN;
import static dev.switchboard.domain.conversation.tool.FrontDesk.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.booking.SayTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HoldForCallerTest {
  private static final Map<String, String> TEN = Map.of("start", "2026-03-02T10:00");

  private final FrontDesk front = new FrontDesk();

  @Test
  void the_time_is_said_in_full_with_how_long_it_is_kept() {
    var result = front.use(ANN, "hold_slot", TEN);

    assertThat(result.failed()).isFalse();
    assertThat(result.spoken())
        .contains(new SayTime(Salon.ZONE).inFull(at(MONDAY, "10:00"), NOW), "5 more minutes");
  }

  @Test
  void it_is_free_for_who_holds_it_and_taken_for_others() {
    front.use(ANN, "hold_slot", TEN);
    var wish = Map.of("when", "2026-03-02T10:00");

    assertThat(front.use(ANN, "check_availability", wish).spoken()).startsWith("Yes");
    assertThat(front.use(BOB, "check_availability", wish).spoken()).contains("not free");
    assertThat(front.use(BOB, "hold_slot", TEN).spoken()).contains("is taken", "I could offer");
    assertThat(front.book(ANN, "2026-03-02T10:00")).isNotBlank();
  }

  @Test
  void what_is_missing_is_asked_for() {
    var result = front.use(ANN, "hold_slot", Map.of());

    assertThat(result.failed()).isTrue();
    assertThat(result.spoken()).endsWith("?");
  }
}
