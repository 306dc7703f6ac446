package dev.switchboard.domain.conversation.tool;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.NOW;
import static dev.switchboard.domain.conversation.tool.FrontDesk.ANN;
import static dev.switchboard.domain.conversation.tool.FrontDesk.BOB;
import static dev.switchboard.domain.conversation.tool.FrontDesk.call;
import static dev.switchboard.domain.conversation.tool.FrontDesk.mia;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.booking.SayTime;
import dev.switchboard.domain.conversation.Reply.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BookingAnswersTest {
  private static final String TEN = "2026-03-02T10:00";
  private static final SayTime SAY = new SayTime(Salon.ZONE);

  private final FrontDesk front = new FrontDesk();

  @Test
  void whoever_comes_second_hears_what_is_free_instead() {
    front.book(BOB, TEN);

    var result = book(Map.of("start", TEN, "name", "Ann"));

    assertThat(result.failed()).isFalse();
    assertThat(result.appointment()).isEmpty();
    assertThat(result.spoken())
        .contains("taken")
        .contains(
            SAY.list(List.of(at(MONDAY, "09:00"), at(MONDAY, "09:30"), at(MONDAY, "10:30")), NOW));
  }

  @Test
  void a_time_that_is_not_on_offer_says_why() {
    assertThat(book(Map.of("start", "2026-03-02T12:30", "name", "Ann")).spoken())
        .contains("closed");
    assertThat(book(Map.of("start", "2026-03-02T10:10", "name", "Ann")).spoken())
        .contains("nothing starts");
  }

  @Test
  void a_repeat_of_one_use_is_answered_the_same_word_for_word() {
    var use = call("use-1", "book_appointment", Map.of("start", TEN, "name", "Ann"));

    var first = front.toolbox().use(front.callFrom(ANN), Optional.of(mia()), use);

    assertThat(front.toolbox().use(front.callFrom(ANN), Optional.of(mia()), use)).isEqualTo(first);
    assertThat(front.desk.stored(MONDAY, MONDAY)).hasSize(1);
  }

  @Test
  void one_id_of_a_use_with_other_arguments_is_another_use() {
    var ten = call("call_0", "book_appointment", Map.of("start", TEN, "name", "Ann"));
    var eleven =
        call("call_0", "book_appointment", Map.of("start", "2026-03-02T11:00", "name", "Ann"));

    front.toolbox().use(front.callFrom(ANN), Optional.of(mia()), ten);
    front.toolbox().use(front.callFrom(ANN), Optional.of(mia()), eleven);

    assertThat(front.desk.stored(MONDAY, MONDAY)).hasSize(2);
  }

  private ToolResult book(Map<String, String> arguments) {
    return front.use(ANN, "book_appointment", arguments);
  }
}
