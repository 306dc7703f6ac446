package dev.switchboard.domain.conversation.tool;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.NOW;
import static dev.switchboard.domain.conversation.tool.FrontDesk.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.booking.Cell;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.booking.SayTime;
import dev.switchboard.domain.booking.Shops;
import dev.switchboard.domain.booking.Subject;
import dev.switchboard.domain.conversation.Reply.ToolResult;
import dev.switchboard.domain.workspace.Tenants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BookAppointmentTest {
  private static final String TEN = "2026-03-02T10:00";
  private static final SayTime SAY = new SayTime(Salon.ZONE);

  private final FrontDesk front = new FrontDesk();

  @Test
  void it_is_booked_under_the_callers_number_and_said_in_full_with_its_code() {
    var result = book(Map.of("start", TEN, "name", "Ann"));

    var made = made(result);
    assertThat(made.slot().start()).isEqualTo(at(MONDAY, "10:00"));
    assertThat(made.customer().phone()).contains(ANN);
    assertThat(result.spoken())
        .contains(SAY.inFull(at(MONDAY, "10:00"), NOW), made.id().code().spoken());
  }

  @Test
  void a_number_that_was_given_is_taken_instead() {
    var result = book(Map.of("start", TEN, "name", "Ann", "phone", "+1 (555) 123-4567"));

    assertThat(made(result).customer().phone()).contains("+15551234567");
  }

  @Test
  void an_address_that_was_spelled_out_is_written_and_one_that_is_none_is_left_out() {
    var spelled =
        book(Map.of("start", TEN, "name", "Jo", "email", "Jo dot Doe at example dot com"));
    var none = book(Map.of("start", "2026-03-02T11:00", "name", "Jo", "email", "the usual one"));

    assertThat(made(spelled).customer().email()).contains("jo.doe@example.com");
    assertThat(made(none).customer().email()).isEmpty();
    assertThat(none.spoken()).contains("e-mail");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "N/A", "null", " ", "Unknown", "not provided"})
  void what_a_model_fills_in_for_nothing_counts_as_absent(String nothing) {
    assertAsked(book(Map.of("start", nothing, "name", "Ann")), "Which day and time");
    assertAsked(book(Map.of("start", TEN, "name", nothing)), "your name");

    var result =
        book(
            Map.of(
                "start",
                TEN,
                "name",
                "Ann",
                "phone",
                nothing,
                "email",
                nothing,
                "notes",
                nothing,
                "appointment_type",
                nothing,
                "subject",
                nothing));
    assertThat(made(result).customer().phone()).contains(ANN);
    assertThat(made(result).notes()).isEmpty();
    assertThat(made(result).subject()).isEmpty();
    assertThat(made(result).type()).isEqualTo("haircut");
    assertThat(result.spoken()).doesNotContain("e-mail");
  }

  @Test
  void what_is_missing_is_asked_for() {
    assertAsked(book(Map.of("name", "Ann")), "Which day and time");
    assertAsked(book(Map.of("start", TEN)), "your name");
    assertAsked(book(Map.of("start", "2026-03-02", "name", "Ann")), "What time");
  }

  @Test
  void what_the_type_requires_is_asked_for_one_after_the_other() {
    var strict = Map.of("start", TEN, "name", "Ann", "appointment_type", "wedding");
    var withEmail = new HashMap<>(strict);
    withEmail.put("email", "ann@example.com");
    var complete = new HashMap<>(withEmail);
    complete.put("subject", "the bride");

    assertAsked(book(strict), "e-mail");
    assertAsked(book(withEmail), "about?");
    assertThat(made(book(complete)).type()).isEqualTo("wedding");
  }

  @Test
  void a_time_that_cannot_be_told_is_asked_for() {
    var result = book(Map.of("start", "when the cows come home", "name", "Ann"));

    assertThat(result.failed()).isTrue();
    assertThat(result.spoken()).endsWith("?");
    assertThat(front.desk.stored(MONDAY, MONDAY)).isEmpty();
  }

  @Test
  void an_unknown_type_is_answered_with_what_is_on_offer() {
    assertAsked(
        book(Map.of("start", TEN, "name", "Ann", "appointment_type", "massage")),
        "Haircut, Colour, Wedding");
  }

  @Test
  void a_length_that_is_not_on_offer_is_answered_with_those_that_are() {
    assertAsked(
        book(Map.of("start", TEN, "name", "Ann", "duration_minutes", "45")), "takes 30 minutes");
    assertAsked(
        book(Map.of("start", TEN, "name", "Ann", "duration_minutes", "an hour")),
        "takes 30 minutes");
    assertThat(
            made(book(Map.of("start", TEN, "name", "Ann", "duration_minutes", "30")))
                .slot()
                .length())
        .isEqualTo(Salon.HAIRCUT.length());
  }

  @Test
  void which_subject_is_meant_is_asked_where_none_has_that_name() {
    var calendars = front.desk.calendars;
    var room = new Subject("Room 1", List.of(), Salon.SPA);
    calendars.save(Tenants.ACME, Shops.about(Salon.calendar(Salon.ID, "Salon", 1), "salon", room));
    calendars.save(Tenants.ACME, Shops.about(Salon.calendar(), "spa"));
    var wish = Map.of("start", TEN, "name", "Ann", "subject", "the ballroom");

    assertAsked(book(wish), "Which one is it about: Room 1?");
    assertThat(made(book(Map.of("start", TEN, "name", "Ann", "subject", "room 1"))).also())
        .extracting(Cell::calendar)
        .containsExactly(Salon.SPA);
  }

  private ToolResult book(Map<String, String> arguments) {
    return front.use(ANN, "book_appointment", arguments);
  }

  private Appointment made(ToolResult result) {
    var id = result.appointment().flatMap(AppointmentId::read).orElseThrow();
    return front.desk.findAppointments.find(Tenants.ACME, id).orElseThrow();
  }

  private static void assertAsked(ToolResult result, String words) {
    assertThat(result.spoken()).contains(words);
    assertThat(result.failed()).isTrue();
    assertThat(result.appointment()).isEmpty();
  }
}
