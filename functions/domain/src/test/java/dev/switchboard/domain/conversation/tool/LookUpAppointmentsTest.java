package dev.switchboard.domain.conversation.tool;

import static dev.switchboard.domain.conversation.tool.FrontDesk.ANN;
import static dev.switchboard.domain.conversation.tool.FrontDesk.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.AppointmentId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LookUpAppointmentsTest {
  private final FrontDesk front = new FrontDesk();
  private final AppointmentId anns =
      AppointmentId.read(front.book(ANN, "2026-03-02T10:00")).orElseThrow();

  @Test
  void callers_hear_of_their_own_appointment_with_its_code() {
    assertThat(find(ANN, Map.of())).contains("You have an appointment", anns.code().spoken());
  }

  @Test
  void a_code_is_not_read_out_to_another_number() {
    var asked =
        List.of(Map.of("phone", ANN), Map.of("name", "ann"), Map.of("phone", ANN, "name", "Ann"));

    assertThat(asked)
        .allSatisfy(arguments ->
            assertThat(find(BOB, arguments))
                .contains("There is an appointment")
                .doesNotContain(anns.code().spoken(), anns.code().value()));
    assertThat(front.use(front.chat(), "find_appointments", Map.of("phone", ANN)).spoken())
        .doesNotContain(anns.code().spoken());
  }

  @Test
  void whoever_has_the_code_hears_of_the_time() {
    assertThat(find(BOB, Map.of("confirmation_code", anns.code().value())))
        .contains("There is an appointment");
  }

  @Test
  void a_number_and_a_name_must_both_be_right() {
    assertThat(find(BOB, Map.of("phone", ANN, "name", "Zoe"))).contains("no appointment");
    assertThat(find(BOB, Map.of("phone", BOB, "name", "Ann"))).contains("no appointment");
  }

  @Test
  void of_several_the_times_are_said_and_no_code() {
    front.book(ANN, "2026-03-02T11:00");

    assertThat(find(ANN, Map.of())).contains("2 appointments").doesNotContain(anns.code().spoken());
  }

  @Test
  void a_cancelled_one_is_said_to_be_cancelled_where_its_code_is_given() {
    front.use(ANN, "cancel_appointment", Map.of());

    assertThat(find(ANN, Map.of("confirmation_code", anns.code().value()))).contains("cancelled");
    assertThat(find(ANN, Map.of())).contains("no appointment");
  }

  @Test
  void where_nothing_tells_whose_it_is_that_is_asked() {
    var result = front.use(front.chat(), "find_appointments", Map.of("name", "none"));

    assertThat(result.failed()).isTrue();
    assertThat(result.spoken()).endsWith("?");
  }

  @Test
  void a_name_without_letters_is_nobodys() {
    front.use(BOB, "book_appointment", Map.of("start", "2026-03-02T15:00", "name", "007"));

    assertThat(find(ANN, Map.of("name", "123"))).doesNotContain("There is an appointment");
  }

  private String find(String caller, Map<String, String> arguments) {
    return front.use(caller, "find_appointments", arguments).spoken();
  }
}
