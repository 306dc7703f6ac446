package dev.switchboard.domain.link;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.link.ReceiveTelling.Told;
import dev.switchboard.domain.link.ReceiveTelling.What;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Every call that a worker makes during one booking's life, to the other calendar and to the
/// store, breaks once in each way. In the end both sides agree.
final class BrokenCallsTest {
  private static final int SETTLING_MINUTES = 20;

  @Test
  void whichever_call_breaks_in_whichever_way_both_sides_agree_in_the_end() {
    everyCallBreaks(breakage -> live(new LinkedSalon(breakage), Salon.ID));
  }

  /// The owner of the spa does what an owner does, whose calendar keeps none of the appointments.
  @Test
  void and_so_do_all_of_them_where_an_appointment_needs_two_calendars() {
    everyCallBreaks(breakage ->
        live(new LinkedSalon(breakage).together().linkSpa(Link.OnClash.KEEP), Salon.SPA));
  }

  private static void everyCallBreaks(Function<Breakage, LinkedSalon> life) {
    var whole = Breakage.none();
    LinkedSalon _ = life.apply(whole);
    var calls = List.copyOf(whole.calls());

    for (int call = 0; call < calls.size(); call++) {
      for (var kind : Breakage.Kind.values()) {
        var breakage = Breakage.of(call, kind);
        var point = "call %d (%s), %s".formatted(call, calls.get(call), kind);
        assertThatCode(() -> Agreement.check(life.apply(breakage)))
            .as(point)
            .doesNotThrowAnyException();
      }
    }
    assertThat(new TreeSet<>(calls)).contains(everyCall());
    report(calls);
  }

  private static String[] everyCall() {
    return new String[] {
      "Links.save",
      "Outbox.put",
      "Outbox.done",
      "Ledger.pair",
      "Ledger.mirrored",
      "Ledger.forget",
      "CalendarDays.save",
      "OtherCalendar.create",
      "OtherCalendar.update",
      "OtherCalendar.cancel",
      "OtherCalendar.view",
      "OtherCalendar.changes",
      "OtherCalendar.find",
      "OtherCalendar.subscribe",
      "OtherCalendar.renew",
      "LinkQueue.send",
      "TellOwner.tell"
    };
  }

  /// Two appointments are booked; one is moved and cancelled by its caller, the other is moved by
  /// the owner. The owner's own event comes, moves and goes. A subscription is made and renewed.
  private static LinkedSalon live(LinkedSalon begun, CalendarId owners) {
    var salon = begun.link(Link.OnClash.KEEP);
    var mailbox = salon.mailbox(owners);
    salon.work();
    var ann = salon.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));
    var bob = salon.booked(haircut(BOB, at(MONDAY, "11:00"), "key-2"));
    salon.work();
    salon.desk.move(ann, at(TUESDAY, "13:00"));
    mailbox.put("dentist", at(MONDAY, "15:00"), at(MONDAY, "16:00"), true);
    told(salon, owners);
    settle(salon);
    mailbox.put("dentist", at(TUESDAY, "15:00"), at(TUESDAY, "16:00"), true);
    salon
        .eventOf(owners, bob)
        .ifPresent(id -> mailbox.put(id, at(TUESDAY, "17:00"), at(TUESDAY, "17:30"), true));
    told(salon, owners);
    settle(salon);
    mailbox.delete("dentist");
    salon.desk.cancel(ann);
    told(salon, owners);
    settle(salon);
    salon.desk.clock.pass(Duration.ofDays(2));
    settle(salon);
    return salon;
  }

  private static void told(LinkedSalon salon, CalendarId calendar) {
    var secret = salon.link(calendar).watch().map(Watch::secret).orElse("");
    salon.receiveTelling.receive(ACME, calendar, List.of(new Told(What.CHANGED, secret)));
    salon.work();
  }

  private static void settle(LinkedSalon salon) {
    salon.pass(Duration.ofMinutes(SETTLING_MINUTES));
  }

  private static void report(List<String> calls) {
    var counted = new TreeMap<String, Integer>();
    calls.forEach(call -> counted.merge(call, 1, Integer::sum));
    System.out.printf(
        "Points tried: %d (%d calls, %d ways each): %s%n",
        calls.size() * Breakage.Kind.values().length,
        calls.size(),
        Breakage.Kind.values().length,
        counted);
  }
}
