package dev.switchboard.domain.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.reminder.Reminder.To;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderTest {
  @Test
  void a_customer_has_no_webhook() {
    assertThatThrownBy(() -> new Reminder(Optional.empty(), To.CUSTOMER, By.WEBHOOK))
        .hasMessageStartingWith("Reminder by webhook must be to the owner.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT4M59S", "-PT1H", "P61D"})
  void a_time_before_is_five_minutes_to_sixty_days(String time) {
    assertThatThrownBy(() -> Bell.before(time, To.CUSTOMER, By.SMS))
        .hasMessageContaining("must be PT5M to PT1440H");
  }

  @Test
  void it_is_named_by_all_that_it_is() {
    assertThat(Bell.before("PT24H", To.CUSTOMER, By.SMS).key()).isEqualTo("PT24H.customer.sms");
    assertThat(Bell.atBooking(To.OWNER, By.WEBHOOK).key()).isEqualTo("booking.owner.webhook");
    assertThat(Bell.before("PT24H", To.CUSTOMER, By.SMS))
        .isEqualTo(new Reminder(Optional.of(Duration.ofDays(1)), To.CUSTOMER, By.SMS));
  }
}
