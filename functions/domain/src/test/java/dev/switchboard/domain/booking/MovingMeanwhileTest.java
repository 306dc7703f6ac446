package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Somebody moves an appointment just after its first day was read, and before the day is read that
/// it was on until then.
final class MovingMeanwhileTest {
  private final MovingDays days = new MovingDays();
  private final Desk desk = new Desk(Shops.alwaysOpen(), days);
  private final Wish wish = haircut(ANN, at(MONDAY, "10:00"), "key-1");
  private final Appointment made = desk.booked(wish);

  @Test
  void it_is_found() {
    desk.move(made, at(TUESDAY, "12:00"));
    days.meanwhile = () -> desk.move(made, at(TUESDAY.plusDays(1), "12:00"));

    assertThat(desk.find(made).map(each -> each.slot().start()))
        .contains(at(TUESDAY.plusDays(1), "12:00"));
  }

  @Test
  void it_is_cancelled_where_it_is() {
    desk.move(made, at(TUESDAY, "12:00"));
    days.meanwhile = () -> desk.move(made, at(TUESDAY.plusDays(1), "12:00"));

    assertThat(desk.cancel(made)).isInstanceOf(Changed.class);
    assertThat(desk.free(TUESDAY.plusDays(1))).hasSize(48);
  }

  @Test
  void it_is_moved_from_where_it_is() {
    desk.move(made, at(TUESDAY, "12:00"));
    days.meanwhile = () -> desk.move(made, at(TUESDAY.plusDays(1), "12:00"));

    assertThat(desk.move(made, at(TUESDAY, "15:00"))).isInstanceOf(Changed.class);
    assertThat(desk.stored(MONDAY, TUESDAY.plusDays(1)))
        .extracting(each -> each.slot().start())
        .containsExactly(at(TUESDAY, "15:00"));
  }

  @Test
  void a_repeat_of_its_wish_gets_it_though_its_old_time_has_passed() {
    desk.move(made, at(TUESDAY, "12:00"));
    desk.clock.set(at(MONDAY, "11:00"));
    days.meanwhile = () -> desk.move(made, at(TUESDAY.plusDays(1), "12:00"));

    assertThat(desk.booked(wish).id()).isEqualTo(made.id());
  }

  /// Does something once, after the next reading of a single day.
  private static final class MovingDays implements CalendarDays {
    private final CalendarDays days = new InMemoryCalendarDays();
    private Runnable meanwhile = () -> {};

    @Override
    public CalendarDay read(WorkspaceId workspace, CalendarId calendar, LocalDate date) {
      var day = days.read(workspace, calendar, date);
      var now = meanwhile;
      meanwhile = () -> {};
      now.run();
      return day;
    }

    @Override
    public List<CalendarDay> read(
        WorkspaceId workspace, CalendarId calendar, LocalDate from, LocalDate to) {
      return days.read(workspace, calendar, from, to);
    }

    @Override
    public Saving save(WorkspaceId workspace, CalendarDay day) {
      return days.save(workspace, day);
    }

    @Override
    public boolean saveAll(
        WorkspaceId workspace, List<CalendarDay> changed, List<CalendarDay> unchanged) {
      return days.saveAll(workspace, changed, unchanged);
    }

    @Override
    public List<Due> due(Instant now, int most) {
      return days.due(now, most);
    }
  }
}
