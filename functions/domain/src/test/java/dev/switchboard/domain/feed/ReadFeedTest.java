package dev.switchboard.domain.feed;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Block;
import dev.switchboard.domain.booking.CalendarDay;
import dev.switchboard.domain.booking.Cell;
import dev.switchboard.domain.booking.InMemoryCalendarDays;
import dev.switchboard.domain.booking.InMemoryCalendars;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReadFeedTest {
  private final InMemoryFeeds feeds = new InMemoryFeeds();
  private final InMemoryCalendars calendars = new InMemoryCalendars();
  private final InMemoryCalendarDays days = new InMemoryCalendarDays();
  private final OpenFeed openFeed = new OpenFeed(feeds, new Random(1));
  private final ReadFeed readFeed =
      new ReadFeed(feeds, calendars, days, InstantSource.fixed(Salon.NOW));

  @BeforeEach
  void open_salons() {
    calendars.save(ACME, Salon.calendar());
    calendars.save(GLOBEX, Salon.calendar());
  }

  @Test
  void it_reaches_from_30_days_ago_to_the_horizon() {
    var horizon = Salon.MONDAY.plusDays(60);
    put(ACME, Salon.haircut(Salon.MONDAY.minusDays(31), LocalTime.NOON));
    var first = put(ACME, Salon.haircut(Salon.MONDAY.minusDays(30), LocalTime.NOON));
    var cancelled = put(ACME, Salon.cancelledHaircut(Salon.TUESDAY, LocalTime.NOON));
    var last = put(ACME, Salon.haircut(horizon, LocalTime.NOON));
    put(ACME, Salon.haircut(horizon.plusDays(1), LocalTime.NOON));

    var feed = readFeed.read(openFeed.open(ACME, Salon.ID), Salon.ID).orElseThrow();

    assertThat(feed.appointments()).containsExactly(first, cancelled, last);
    assertThat(feed.workspace()).isEqualTo(ACME);
    assertThat(feed.calendar()).isEqualTo(Salon.calendar().withVersion(1));
  }

  @Test
  void what_is_kept_in_another_calendar_and_needs_this_one_is_in_both_feeds() {
    calendars.save(ACME, Salon.calendar(Salon.SPA, "Spa", 0));
    var cell = new Cell(Salon.SPA, Salon.MONDAY);
    var both = put(ACME, Salon.reaching(Salon.haircut(Salon.MONDAY, LocalTime.NOON), cell));
    var slot = both.slot();
    var block = new Block(Block.Kind.APPOINTMENT, both.id().toString(), slot.start(), slot.end());
    var day = CalendarDay.empty(Salon.SPA, Salon.MONDAY);
    days.save(ACME, day.withBlocks(List.of(block)));

    assertThat(
            readFeed.read(openFeed.open(ACME, Salon.SPA), Salon.SPA).orElseThrow().appointments())
        .containsExactly(both);
    assertThat(readFeed.read(openFeed.open(ACME, Salon.ID), Salon.ID).orElseThrow().appointments())
        .containsExactly(both);
  }

  @Test
  void each_workspace_has_its_own() {
    put(ACME, Salon.haircut(Salon.MONDAY, LocalTime.NOON));

    var globex = openFeed.open(GLOBEX, Salon.ID);

    assertThat(readFeed.read(globex, Salon.ID).orElseThrow().appointments()).isEmpty();
    assertThat(readFeed.read(new FeedSecret(ACME, globex.random()), Salon.ID)).isEmpty();
  }

  @Test
  void only_the_newest_secret_opens_it() {
    var first = openFeed.open(ACME, Salon.ID);
    var second = openFeed.open(ACME, Salon.ID);

    assertThat(readFeed.read(first, Salon.ID)).isEmpty();
    assertThat(readFeed.read(second, Salon.ID)).isPresent();
    assertThat(readFeed.read(second, Salon.SPA)).isEmpty();
  }

  private Appointment put(WorkspaceId workspace, Appointment appointment) {
    var day = LocalDate.ofInstant(appointment.slot().start(), Salon.ZONE);
    days.save(workspace, CalendarDay.empty(Salon.ID, day).with(appointment, Salon.NOW));
    return appointment;
  }
}
