package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.task.Errands;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What earlier versions wrote, without the attributes that have been added since.
final class EarlierItemsTest {
  @Test
  void a_calendar_is_read_with_nothing_more_than_it_had() {
    assertThat(read("otherLengths", "seats")).isEqualTo(Salon.calendar());
  }

  @Test
  void an_appointment_takes_time_of_its_own_day_only() {
    var made = Salon.haircut(Salon.MONDAY, LocalTime.NOON);
    var stored = AppointmentItem.of(made);
    stored.values().remove("also");

    assertThat(AppointmentItem.read(stored)).isEqualTo(made);
  }

  @Test
  void of_a_task_nothing_is_counted_and_it_was_said_when_it_was_accepted() {
    var task = Errands.task("r1");
    var head = TaskItem.of(ACME, task);
    var item = head.fitting().put(Items.PK, head.owner().pk());
    var doc = item.fields(Items.DOC);
    doc.values().remove("saidAt");
    item.values().keySet().removeAll(List.of(TaskKeys.COUNTED, TaskKeys.TAKEN_AT));

    assertThat(TaskItem.read(item.put(Items.DOC, doc))).isEqualTo(task);
  }

  /// The salon as it was stored before these attributes of its types were thought of.
  private static Calendar read(String... later) {
    var doc = CalendarItem.doc(Salon.calendar());
    doc.values().remove("subjects");
    var types = doc.each("types");
    types.forEach(type -> List.of(later).forEach(type.values()::remove));
    return CalendarItem.read(
        new Fields(
            Map.of(
                Items.SK,
                Items.calendar(ACME, Salon.ID).sk(),
                Items.VERSION,
                0,
                Items.DOC,
                doc.put("types", types).values())));
  }
}
