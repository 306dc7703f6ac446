package dev.switchboard.domain.conversation.tool;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.conversation.tool.FrontDesk.ANN;
import static dev.switchboard.domain.conversation.tool.FrontDesk.BOB;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.Elsewhere.Busy;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.conversation.Reply.ToolResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a caller hears where the owner's own diary has more than our days say, or cannot be asked.
final class OwnersDiaryTest {
  private static final String TEN = "2026-03-02T10:00";
  private static final String TWO = "2026-03-02T14:00";
  private static final String REMARK = "I could not check the owner's own diary just now";

  private final FrontDesk front = new FrontDesk();

  @ParameterizedTest
  @ValueSource(strings = {"hold_slot", "book_appointment", "reschedule_appointment"})
  void what_is_busy_there_is_not_given_out(String tool) {
    front.book(ANN, TWO);
    busy(at(MONDAY, "10:00"), at(MONDAY, "10:05"));

    var result = use(tool, TEN);

    assertThat(result.spoken()).contains("at ten is taken", "I could offer").doesNotContain(REMARK);
    assertThat(front.desk.stored(MONDAY, MONDAY)).hasSize(1);
  }

  @Test
  void what_is_busy_there_is_not_offered() {
    busy(at(MONDAY, "09:00"), at(MONDAY, "12:00"));

    var result = front.use(ANN, "check_availability", Map.of("when", TEN));

    assertThat(result.spoken()).contains("at ten is not free").doesNotContain("nine", "eleven");
  }

  @Test
  void nor_is_it_offered_instead_of_what_is_taken() {
    busy(at(MONDAY, "09:00"), at(MONDAY, "12:00"));

    assertThat(use("hold_slot", TEN).spoken())
        .contains("I could offer")
        .doesNotContain("nine", "half past ten", "eleven");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hold_slot", "book_appointment", "reschedule_appointment"})
  void what_is_done_without_knowing_is_said_to_be(String tool) {
    front.book(ANN, TWO);
    front.diaries = (_, _, _, _) -> new Elsewhere(Map.of(), false);

    var result = use(tool, TEN);

    assertThat(result.failed()).isFalse();
    assertThat(result.spoken()).contains(REMARK, "Monday the second of March at ten");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hold_slot", "book_appointment", "reschedule_appointment"})
  void so_is_what_is_offered_instead_without_knowing(String tool) {
    front.book(ANN, TWO);
    front.book(BOB, TEN);
    front.diaries = (_, _, _, _) -> new Elsewhere(Map.of(), false);

    assertThat(use(tool, TEN).spoken())
        .contains("at ten is taken. " + REMARK + ", so this may still change. I could offer you");
    assertThat(use(tool, "2026-03-01T10:00").spoken())
        .contains("has passed already. " + REMARK + ", so this may still change. I could offer");
  }

  @Test
  void whoever_would_wait_is_offered_what_is_free_there_too() {
    var monday = Map.of("when", "2026-03-02", "name", "Ann");
    busy(at(MONDAY, "09:00"), at(MONDAY, "12:00"));
    assertThat(front.use(ANN, "join_waiting_list", monday).spoken())
        .contains("You do not have to wait")
        .doesNotContain("nine", REMARK);

    front.diaries = (_, _, _, _) -> new Elsewhere(Map.of(), false);
    assertThat(front.use(BOB, "join_waiting_list", monday).spoken())
        .startsWith(REMARK + ", so this may still change. You do not have to wait.");

    busy(at(MONDAY, "00:00"), at(MONDAY, "23:59"));
    assertThat(front.use(ANN, "join_waiting_list", monday).spoken()).contains("let you know");
  }

  @Test
  void the_words_are_those_that_were_agreed() {
    front.diaries = (_, _, _, _) -> new Elsewhere(Map.of(), false);

    assertThat(use("book_appointment", TEN).spoken())
        .endsWith(
            "I could not check the owner's own diary just now, so this stands unless they tell you otherwise.");
    assertThat(front.use(ANN, "check_availability", Map.of("when", TWO)).spoken())
        .startsWith(
            "I could not check the owner's own diary just now, so this may still change. Yes, ");
  }

  @Test
  void an_event_that_is_still_there_after_its_appointment_was_cancelled_takes_no_time() {
    var slot = slot(front.book(ANN, TEN));
    front.use(ANN, "cancel_appointment", Map.of());
    busy(slot.start(), slot.end());

    assertThat(front.book(BOB, TEN)).isNotBlank();
  }

  @Test
  void one_look_covers_what_is_offered_instead_and_nothing_that_has_passed() {
    record Look(List<Calendar> calendars, Instant from, Instant to) {}
    var looks = new ArrayList<Look>();
    front.diaries =
        (_, calendars, from, to) -> {
          looks.add(new Look(List.copyOf(calendars), from, to));
          return Elsewhere.NOTHING;
        };

    use("book_appointment", TEN);

    assertThat(looks).hasSize(1);
    assertThat(looks.getFirst().calendars()).extracting(Calendar::id).containsExactly(Salon.ID);
    assertThat(looks.getFirst().from()).isEqualTo(Salon.NOW);
    assertThat(looks.getFirst().to()).isEqualTo(at(MONDAY.plusDays(8), "10:00"));
  }

  private ToolResult use(String tool, String start) {
    return front.use(ANN, tool, Map.of("start", start, "name", "Ann"));
  }

  private void busy(Instant from, Instant to) {
    var known = new Elsewhere(Map.of(Salon.ID, List.of(new Busy(from, to))), true);
    front.diaries = (_, _, _, _) -> known;
  }

  private Slot slot(String id) {
    var read = AppointmentId.read(id).orElseThrow();
    return front.desk.findAppointments.find(ACME, read).orElseThrow().slot();
  }
}
