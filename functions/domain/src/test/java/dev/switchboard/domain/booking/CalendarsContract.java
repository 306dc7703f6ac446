package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Salon.SPA;
import static dev.switchboard.domain.booking.Salon.calendar;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Race;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every `Calendars` promises.
public abstract class CalendarsContract {
  protected abstract Calendars empty();

  @Test
  void a_calendar_is_found_as_it_was_saved() {
    var calendars = empty();
    assertThat(calendars.find(ACME, Salon.ID)).isEmpty();

    assertThat(calendars.save(ACME, calendar())).contains(calendar(Salon.ID, "Salon", 1));

    assertThat(calendars.find(ACME, Salon.ID)).contains(calendar(Salon.ID, "Salon", 1));
  }

  @Test
  void everything_that_a_calendar_says_is_kept() {
    var calendars = empty();

    var saved = calendars.save(ACME, Shops.elaborate()).orElseThrow();

    assertThat(saved).isEqualTo(Shops.elaborate().withVersion(1));
    assertThat(calendars.find(ACME, Salon.ID)).contains(saved);
    assertThat(calendars.list(ACME)).containsExactly(saved);
  }

  @Test
  void a_change_is_seen_at_once() {
    var calendars = empty();
    calendars.save(ACME, calendar());
    calendars.find(ACME, Salon.ID);

    calendars.save(ACME, calendar(Salon.ID, "New Salon", 1));

    assertThat(calendars.find(ACME, Salon.ID)).contains(calendar(Salon.ID, "New Salon", 2));
  }

  @Test
  void a_stale_calendar_is_not_saved() {
    var calendars = empty();
    calendars.save(ACME, calendar());

    assertThat(calendars.save(ACME, calendar(Salon.ID, "Too late", 0))).isEmpty();
    assertThat(calendars.save(ACME, calendar(SPA, "Never was", 4))).isEmpty();

    assertThat(calendars.list(ACME)).containsExactly(calendar(Salon.ID, "Salon", 1));
  }

  @Test
  void calendars_are_listed_in_the_order_of_their_ids() {
    var calendars = empty();
    calendars.save(ACME, calendar(SPA, "Spa", 0));
    calendars.save(ACME, calendar());

    assertThat(calendars.list(ACME)).extracting(Calendar::id).containsExactly(Salon.ID, SPA);
  }

  @Test
  void workspaces_see_nothing_of_each_other() {
    var calendars = empty();
    calendars.save(ACME, calendar());

    assertThat(calendars.find(GLOBEX, Salon.ID)).isEmpty();
    assertThat(calendars.list(GLOBEX)).isEmpty();
    assertThat(calendars.save(GLOBEX, calendar())).isPresent();
  }

  @Test
  void of_forty_changes_of_one_version_one_is_saved() {
    var calendars = empty();
    calendars.save(ACME, calendar());

    var saved = Race.run(number -> calendars.save(ACME, calendar(Salon.ID, "No. " + number, 1)));

    assertThat(saved).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(saved).contains(calendars.find(ACME, Salon.ID));
  }
}
