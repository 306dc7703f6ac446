package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.HAIRCUT;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FindSlotsTest {
  private final Desk desk = Desk.ofSalon();

  @Test
  void a_span_includes_its_start_and_not_its_end() {
    assertThat(starts(at(MONDAY, "09:30"), at(MONDAY, "10:30")))
        .containsExactly(at(MONDAY, "09:30"), at(MONDAY, "10:00"));
  }

  @Test
  void slots_of_several_days_are_in_order() {
    assertThat(starts(at(MONDAY, "16:00"), at(TUESDAY, "13:00")))
        .containsExactly(
            at(MONDAY, "16:00"), at(MONDAY, "16:30"), at(TUESDAY, "12:00"), at(TUESDAY, "12:30"));
  }

  @Test
  void a_span_that_has_passed_or_is_empty_or_turned_round_has_none() {
    assertThat(starts(at(MONDAY.minusDays(7), "00:00"), at(MONDAY, "00:00"))).isEmpty();
    assertThat(starts(at(MONDAY, "10:00"), at(MONDAY, "10:00"))).isEmpty();
    assertThat(starts(at(MONDAY, "16:00"), at(MONDAY, "10:00"))).isEmpty();
    assertThat(starts(at(TUESDAY, "16:00"), at(MONDAY, "10:00"))).isEmpty();
  }

  @Test
  void a_span_from_long_ago_shows_what_is_ahead() {
    assertThat(starts(at(MONDAY.minusDays(400), "00:00"), at(MONDAY, "10:00"))).hasSize(2);
  }

  @Test
  void a_span_is_cut_after_62_days() {
    var salon = Salon.calendar();
    var farther =
        new Calendar(
            salon.id(),
            salon.name(),
            salon.zone(),
            salon.hours(),
            salon.types(),
            salon.step(),
            salon.notice(),
            365,
            1);

    var slots =
        desk.findSlots.find(
            ACME, farther, HAIRCUT, Salon.NOW, Salon.NOW.plus(Duration.ofDays(300)));

    assertThat(slots.getLast().start()).isBefore(at(MONDAY.plusDays(62), "00:00"));
    assertThat(slots.getLast().start()).isAfter(at(MONDAY.plusDays(57), "00:00"));
  }

  @Test
  void appointments_of_another_workspace_take_no_time() {
    desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));

    assertThat(
            desk.findSlots.find(
                GLOBEX, Salon.calendar(), HAIRCUT, at(MONDAY, "10:00"), at(MONDAY, "10:30")))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut-2", "CUT-2", "Cut-2", "a short cut", " A Short Cut "})
  void a_type_is_found_by_its_id_or_name_in_any_case(String named) {
    var type = new AppointmentType("Cut-2", "A short Cut", Duration.ofMinutes(15));
    var salon = Salon.calendar();
    var calendar =
        Shops.calendar(
            salon.zone(), salon.hours(), List.of(HAIRCUT, type), salon.step(), Duration.ZERO);

    assertThat(calendar.type(Optional.of(named))).contains(type);
    assertThat(calendar.type(Optional.empty())).contains(HAIRCUT);
    assertThat(calendar.type(Optional.of("massage"))).isEmpty();
  }

  private List<Instant> starts(Instant from, Instant to) {
    return desk.findSlots.find(ACME, Salon.calendar(), HAIRCUT, from, to).stream()
        .map(Slot::start)
        .toList();
  }
}
