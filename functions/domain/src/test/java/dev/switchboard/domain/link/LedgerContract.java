package dev.switchboard.domain.link;

import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.link.Ledger.Known;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every `Ledger` promises.
public abstract class LedgerContract {
  private static final Pair BEGUN =
      new Pair(
          Salon.ID,
          Salon.idOn(MONDAY, 1),
          "owner@salon.example",
          Optional.empty(),
          1,
          new Slot(NOW, Duration.ofMinutes(30)));
  private static final Pair MADE =
      new Pair(
          Salon.ID, BEGUN.appointment(), BEGUN.mailbox(), Optional.of("AAMk+/="), 2, BEGUN.slot());

  protected abstract Ledger empty();

  @Test
  void a_pair_is_known_by_its_appointment_and_once_it_has_one_by_its_event() {
    var ledger = empty();
    ledger.pair(ACME, BEGUN);
    assertThat(ledger.pair(ACME, Salon.ID, BEGUN.appointment())).contains(BEGUN);

    ledger.pair(ACME, MADE);

    assertThat(ledger.pair(ACME, Salon.ID, BEGUN.appointment())).contains(MADE);
    assertThat(ledger.known(ACME, Salon.ID, List.of("AAMk+/=", "other")))
        .containsOnly(Map.entry("AAMk+/=", new Known.Ours(BEGUN.appointment())));
    assertThat(ledger.pair(GLOBEX, Salon.ID, BEGUN.appointment())).isEmpty();
    assertThat(ledger.known(GLOBEX, Salon.ID, List.of("AAMk+/="))).isEmpty();
  }

  @Test
  void one_appointment_is_an_event_for_each_of_its_calendars() {
    var ledger = empty();
    var other =
        new Pair(
            Salon.SPA, MADE.appointment(), "spa@salon.example", Optional.of("b"), 1, MADE.slot());
    ledger.pair(ACME, MADE);
    ledger.pair(ACME, other);

    assertThat(ledger.pair(ACME, Salon.ID, MADE.appointment())).contains(MADE);
    assertThat(ledger.pair(ACME, Salon.SPA, MADE.appointment())).contains(other);
    assertThat(ledger.known(ACME, Salon.ID, List.of("AAMk+/=", "b"))).containsOnlyKeys("AAMk+/=");
    assertThat(ledger.known(ACME, Salon.SPA, List.of("AAMk+/=", "b")))
        .containsOnly(Map.entry("b", new Known.Ours(MADE.appointment())));
  }

  @Test
  void somebody_else_s_event_is_known_until_it_is_forgotten() {
    var ledger = empty();
    var span = new Known.Theirs(NOW, NOW.plusSeconds(60));
    ledger.mirrored(ACME, Salon.ID, "event", span);
    assertThat(ledger.known(ACME, Salon.ID, List.of("event"))).containsEntry("event", span);

    ledger.forget(ACME, Salon.ID, "event");
    ledger.forget(ACME, Salon.ID, "event");

    assertThat(ledger.known(ACME, Salon.ID, List.of("event"))).isEmpty();
  }

  @Test
  void any_number_is_found_at_once() {
    var ledger = empty();
    var span = new Known.Theirs(NOW, NOW.plusSeconds(60));
    var ids = IntStream.range(0, 150).mapToObj(number -> "event-" + number).toList();
    ids.forEach(id -> ledger.mirrored(ACME, Salon.ID, id, span));

    assertThat(ledger.known(ACME, Salon.ID, ids)).hasSize(150);
    assertThat(ledger.known(ACME, Salon.ID, List.of())).isEmpty();
    assertThat(ledger.pairs(ACME, Salon.ID, List.of())).isEmpty();
  }
}
