package dev.switchboard.domain.reminder;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.reminder.Reminder.To;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every `Reminders` promises.
public abstract class RemindersContract {
  private static final Reminder CONFIRMATION = new Reminder(Optional.empty(), To.OWNER, By.WEBHOOK);
  private static final Reminder DAY_BEFORE =
      new Reminder(Optional.of(Duration.ofHours(24)), To.CUSTOMER, By.SMS);

  protected abstract Reminders empty();

  @Test
  void what_is_saved_of_a_calendar_is_found_in_order_and_nowhere_else() {
    var reminders = empty();

    reminders.save(ACME, Salon.ID, List.of(DAY_BEFORE, CONFIRMATION));

    assertThat(reminders.of(ACME, Salon.ID)).containsExactly(DAY_BEFORE, CONFIRMATION);
    assertThat(reminders.of(ACME, Salon.SPA)).isEmpty();
    assertThat(reminders.of(GLOBEX, Salon.ID)).isEmpty();
  }

  @Test
  void saving_again_replaces_it() {
    var reminders = empty();
    reminders.save(ACME, Salon.ID, List.of(DAY_BEFORE));

    reminders.save(ACME, Salon.ID, List.of(CONFIRMATION));
    assertThat(reminders.of(ACME, Salon.ID)).containsExactly(CONFIRMATION);

    reminders.save(ACME, Salon.ID, List.of());
    assertThat(reminders.of(ACME, Salon.ID)).isEmpty();
  }
}
