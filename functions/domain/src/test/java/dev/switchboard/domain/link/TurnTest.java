package dev.switchboard.domain.link;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.link.ReceiveTelling.Told;
import dev.switchboard.domain.link.ReceiveTelling.What;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// At most one worker at a time acts on a mailbox, and no wake-up is lost for it.
final class TurnTest {
  private final Breakage breakage = Breakage.none();
  private final LinkedSalon salon = new LinkedSalon(breakage).link(Link.OnClash.KEEP);

  @Test
  void what_is_asked_for_during_a_turn_is_done_in_it() {
    salon.work();
    salon.keepInStep.keep(ACME, Salon.ID);
    breakage.meanwhile(
        "Links.save", () -> breakage.meanwhile("Links.save", this::theOwnerAddsAndTells));

    salon.keepInStep.keep(ACME, Salon.ID);

    assertThat(salon.mailbox.events()).hasSize(1);
    Agreement.check(salon);
  }

  private void theOwnerAddsAndTells() {
    salon.mailbox.put("late", at(MONDAY, "09:00"), at(MONDAY, "10:00"), true);
    salon.keepInStep.keep(ACME, Salon.ID);
  }

  @Test
  void a_second_worker_asks_the_other_side_nothing() {
    salon.work();
    var asked = new int[2];
    breakage.meanwhile(
        "OtherCalendar.changes",
        () -> {
          asked[0] = others();
          salon.keepInStep.keep(ACME, Salon.ID);
          asked[1] = others();
        });

    salon.keepInStep.keep(ACME, Salon.ID);

    assertThat(asked[1]).isEqualTo(asked[0]).isPositive();
  }

  @Test
  void nobody_is_asked_while_the_mailbox_rests() {
    salon.work();
    breakage.down(true);
    salon.desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));
    salon.work();
    breakage.down(false);
    int before = others();

    salon.keepInStep.keep(ACME, Salon.ID);
    assertThat(others()).isEqualTo(before);

    salon.pass(Duration.ofMinutes(1));
    Agreement.check(salon);
  }

  @Test
  void a_telling_with_a_wrong_secret_wakes_nobody() {
    salon.work();
    var right = salon.link().watch().orElseThrow().secret();
    var before = salon.link();

    assertThat(told("wrong", What.ENDED)).isZero();
    assertThat(told("", What.ENDED)).isZero();
    assertThat(salon.link()).isEqualTo(before);

    assertThat(told(right, What.ENDED)).isEqualTo(1);
    salon.work();
    assertThat(salon.mailbox.subscriptions()).hasSize(2);
    assertThat(salon.link().watch().orElseThrow().id())
        .isNotEqualTo(before.watch().orElseThrow().id());
  }

  private int told(String secret, What what) {
    return salon.receiveTelling.receive(ACME, Salon.ID, List.of(new Told(what, secret)));
  }

  private int others() {
    return (int) breakage.calls().stream().filter(each -> each.startsWith("OtherC")).count();
  }
}
