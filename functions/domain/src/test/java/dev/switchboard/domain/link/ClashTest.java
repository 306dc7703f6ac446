package dev.switchboard.domain.link;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Slot;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// The owner books over an appointment.
final class ClashTest {
  @Test
  void to_keep_leaves_the_appointment_and_tells() {
    var salon = new LinkedSalon().link(Link.OnClash.KEEP);

    var clash = clash(salon);

    assertThat(clash.moved()).isEqualTo(clash.appointment().slot());
    assertThat(start(salon, clash.appointment())).isEqualTo(at(MONDAY, "10:00"));
    Agreement.check(salon);
  }

  @Test
  void to_ask_leaves_the_appointment_and_says_what_else_is_free() {
    var salon = new LinkedSalon().link(Link.OnClash.ASK);

    var clash = clash(salon);

    assertThat(start(salon, clash.appointment())).isEqualTo(at(MONDAY, "10:00"));
    assertThat(clash.free())
        .extracting(Slot::start)
        .containsExactly(at(MONDAY, "09:00"), at(MONDAY, "11:00"), at(MONDAY, "11:30"));
  }

  @Test
  void to_move_gives_the_nearest_free_time_on_both_sides_and_tells() {
    var salon = new LinkedSalon().link(Link.OnClash.MOVE);

    var clash = clash(salon);

    assertThat(clash.moved().start()).isEqualTo(at(MONDAY, "09:00"));
    assertThat(start(salon, clash.appointment())).isEqualTo(at(MONDAY, "09:00"));
    Agreement.check(salon);
  }

  private static News.Clash clash(LinkedSalon salon) {
    salon.desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));
    salon.work();
    salon.mailbox.put("dentist", at(MONDAY, "09:30"), at(MONDAY, "11:00"), true);
    salon.pass(KeepInStep.PERIOD.plus(Duration.ofMinutes(2)));
    assertThat(salon.news).hasSize(1);
    return (News.Clash) salon.news.getFirst();
  }

  private static Instant start(LinkedSalon salon, Appointment appointment) {
    return salon.desk.find(appointment).orElseThrow().slot().start();
  }
}
