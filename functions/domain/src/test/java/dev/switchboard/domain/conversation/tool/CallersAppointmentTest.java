package dev.switchboard.domain.conversation.tool;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.conversation.tool.FrontDesk.ANN;
import static dev.switchboard.domain.conversation.tool.FrontDesk.BOB;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Appointment.Status;
import dev.switchboard.domain.booking.AppointmentId;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallersAppointmentTest {
  private static final String TEN = "2026-03-02T10:00";
  private static final String ELEVEN = "2026-03-02T11:00";

  private final FrontDesk front = new FrontDesk();

  @ParameterizedTest
  @ValueSource(strings = {"cancel_appointment", "reschedule_appointment"})
  void with_no_appointment_under_the_callers_number_the_code_is_asked_for(String tool) {
    front.book(BOB, TEN);

    var result = front.use(ANN, tool, Map.of("start", ELEVEN));

    assertThat(result.failed()).isTrue();
    assertThat(result.spoken()).contains("confirmation code");
  }

  @Test
  void the_only_one_is_cancelled_and_the_reason_is_noted() {
    var id = front.book(ANN, TEN);

    var result = front.use(ANN, "cancel_appointment", Map.of("reason", "ill"));

    assertThat(result.failed()).isFalse();
    assertThat(result.appointment()).contains(id);
    assertThat(find(id).status()).isEqualTo(Status.CANCELLED);
    assertThat(find(id).notes()).contains("ill");
  }

  @Test
  void cancelling_the_only_one_again_is_answered_the_same() {
    front.book(ANN, TEN);

    var first = front.use(ANN, "cancel_appointment", Map.of());
    var again = front.use(ANN, "cancel_appointment", Map.of());

    assertThat(again.spoken()).isEqualTo(first.spoken());
    assertThat(again.failed()).isFalse();
  }

  @Test
  void the_only_one_is_moved_and_moving_it_again_is_answered_the_same() {
    var id = front.book(ANN, TEN);

    var first = front.use(ANN, "reschedule_appointment", Map.of("start", ELEVEN));
    var again = front.use(ANN, "reschedule_appointment", Map.of("start", ELEVEN));

    assertThat(find(id).slot().start()).isEqualTo(at(MONDAY, "11:00"));
    assertThat(again.spoken()).isEqualTo(first.spoken());
    assertThat(first.appointment()).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancel_appointment", "reschedule_appointment"})
  void of_two_the_caller_is_asked_which(String tool) {
    front.book(ANN, TEN);
    front.book(ANN, ELEVEN);

    var result = front.use(ANN, tool, Map.of("start", "2026-03-02T15:00"));

    assertThat(result.failed()).isTrue();
    assertThat(result.spoken()).contains("several", " and ", "Which one");
    assertThat(front.desk.free(MONDAY)).hasSize(12);
  }

  @Test
  void what_has_passed_does_not_count() {
    front.book(ANN, TEN);
    var ahead = front.book(ANN, ELEVEN);
    front.desk.clock.pass(Duration.ofMinutes(150));

    assertThat(front.use(ANN, "cancel_appointment", Map.of()).appointment()).contains(ahead);
  }

  @Test
  void a_code_as_it_is_said_picks_one_of_two_from_any_number() {
    front.book(ANN, TEN);
    var id = front.book(ANN, ELEVEN);
    var said = find(id).id().code().spoken().toLowerCase(Locale.ROOT).replace(" ", "-");

    var result = front.use(BOB, "cancel_appointment", Map.of("confirmation_code", said));

    assertThat(result.appointment()).contains(id);
    assertThat(find(id).status()).isEqualTo(Status.CANCELLED);
  }

  @Test
  void a_code_that_leads_nowhere_does_not_fall_back_on_the_callers_own() {
    var id = front.book(ANN, TEN);

    var result = front.use(ANN, "cancel_appointment", Map.of("confirmation_code", "AAAAAA"));

    assertThat(result.failed()).isTrue();
    assertThat(find(id).status()).isEqualTo(Status.BOOKED);
  }

  @Test
  void a_number_that_a_model_made_up_is_not_trusted() {
    var id = front.book(ANN, TEN);

    front.use(BOB, "cancel_appointment", Map.of("phone", ANN));
    front.use(front.chat(), "cancel_appointment", Map.of("phone", ANN, "caller", ANN));
    front.use(BOB, "reschedule_appointment", Map.of("phone", ANN, "start", ELEVEN));

    assertThat(find(id).status()).isEqualTo(Status.BOOKED);
    assertThat(find(id).slot().start()).isEqualTo(at(MONDAY, "10:00"));
  }

  @Test
  void where_the_new_time_is_taken_the_old_one_stays() {
    var id = front.book(ANN, TEN);
    front.book(BOB, ELEVEN);

    var result = front.use(ANN, "reschedule_appointment", Map.of("start", ELEVEN));

    assertThat(result.spoken()).contains("taken", "I could offer you", "old time is still yours");
    assertThat(find(id).slot().start()).isEqualTo(at(MONDAY, "10:00"));
  }

  @Test
  void what_is_cancelled_cannot_be_moved() {
    front.book(ANN, TEN);
    front.use(ANN, "cancel_appointment", Map.of());

    assertThat(front.use(ANN, "reschedule_appointment", Map.of("start", ELEVEN)).spoken())
        .contains("cancelled");
    assertThat(front.desk.free(MONDAY)).hasSize(14);
  }

  private Appointment find(String id) {
    var read = AppointmentId.read(id).orElseThrow();
    return front.desk.findAppointments.find(ACME, read).orElseThrow();
  }
}
