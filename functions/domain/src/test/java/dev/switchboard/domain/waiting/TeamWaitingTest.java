package dev.switchboard.domain.waiting;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.booking.Salon.SPA;
import static dev.switchboard.domain.waiting.Waiters.forMonday;
import static dev.switchboard.domain.waiting.Waiters.of;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.booking.Team.Kind;
import dev.switchboard.domain.waiting.JoinWaitingList.Joining;
import org.junit.jupiter.api.Test;

/// Waiting for a team whose two members have two times a day.
class TeamWaitingTest {
  private final Lobby lobby = new Lobby();

  @Test
  void whichever_member_has_a_time_again_those_who_wait_are_told_once() {
    lobby.team(Kind.ROUND_ROBIN);
    lobby.booked(ANN, "09:00");
    lobby.booked(ANN, "09:30");
    var spa = lobby.booked(SPA, ANN, "09:00");
    var later = lobby.booked(SPA, ANN, "09:30");
    lobby.joined(of(Lobby.TEAM, forMonday("w1", BOB)));

    lobby.cancelled(spa);
    assertThat(lobby.told()).containsExactly("2");

    lobby.movedToTuesday(later, "09:00");
    assertThat(lobby.told()).containsExactly("2");
  }

  @Test
  void what_they_were_told_of_is_no_news_when_another_member_has_a_change() {
    lobby.team(Kind.ROUND_ROBIN);
    var salon = lobby.booked(ANN, "09:00");
    lobby.booked(ANN, "09:30");
    var spa = lobby.booked(SPA, ANN, "09:00");
    lobby.booked(SPA, ANN, "09:30");
    lobby.joined(of(Lobby.TEAM, forMonday("w1", BOB)));
    lobby.movedToTuesday(spa, "09:00");
    lobby.told();

    lobby.movedToTuesday(salon, "09:00");

    assertThat(lobby.told()).isEmpty();
  }

  @Test
  void a_time_that_not_all_members_have_is_not_told_to_those_who_need_all() {
    lobby.team(Kind.COLLECTIVE);
    var salon = lobby.booked(ANN, "09:00");
    lobby.booked(ANN, "09:30");
    var spa = lobby.booked(SPA, ANN, "09:00");
    lobby.joined(of(Lobby.TEAM, forMonday("w1", BOB)));

    lobby.cancelled(salon);
    assertThat(lobby.planned()).isEmpty();

    lobby.cancelled(spa);
    assertThat(lobby.told()).containsExactly("2");
  }

  @Test
  void an_appointment_of_all_frees_the_time_of_each() {
    lobby.team(Kind.COLLECTIVE);
    var both = both("09:00");
    both("09:30");
    assertThat(lobby.joined(of(SPA, forMonday("w1", BOB)))).isInstanceOf(Joining.Joined.class);

    lobby.cancelled(both);

    assertThat(lobby.told()).containsExactly("2");
  }

  @Test
  void whoever_is_served_by_one_member_leaves_the_lists_of_all() {
    lobby.team(Kind.ROUND_ROBIN);
    lobby.booked(ANN, "09:00");
    lobby.booked(ANN, "09:30");
    var spa = lobby.booked(SPA, ANN, "09:00");
    lobby.booked(SPA, ANN, "09:30");
    lobby.joined(of(Lobby.TEAM, forMonday("w1", BOB)));
    assertThat(lobby.list.of(ACME, Salon.ID)).hasSize(1);
    lobby.cancelled(spa);

    lobby.booked(SPA, BOB, "09:00");

    assertThat(lobby.list.of(ACME, Salon.ID)).isEmpty();
    assertThat(lobby.list.of(ACME, SPA)).isEmpty();
  }

  private Appointment both(String time) {
    return lobby.booked(Lobby.TEAM, ANN, time);
  }
}
