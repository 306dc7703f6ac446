package dev.switchboard.adapter.graph;

import static dev.switchboard.adapter.graph.Rig.ACME;
import static dev.switchboard.adapter.graph.Rig.END;
import static dev.switchboard.adapter.graph.Rig.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.Event;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.domain.link.OtherCalendar.Changes;
import dev.switchboard.workbench.graph.GraphServer;
import dev.switchboard.workbench.graph.Operation;
import dev.switchboard.workbench.graph.Order;
import dev.switchboard.workbench.graph.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class GraphCalendarTest {
  private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-04-01T00:00:00Z");

  private final Rig rig = new Rig();
  private final GraphCalendar calendar = rig.calendar;

  @BeforeEach
  void connect() throws Exception {
    rig.connected();
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void an_event_lives_from_creation_to_cancellation() {
    var id = calendar.create(ACME, grant(), Rig.entry());
    assertThat(calendar.find(ACME, grant(), id))
        .contains(new Event(id, Optional.of("viewings-1"), START, END, true));

    var later =
        Rig.entry("viewings-1", START.plusSeconds(3600), END.plusSeconds(3600), "Europe/London");
    assertThat(calendar.update(ACME, grant(), id, later)).isTrue();
    assertThat(calendar.find(ACME, grant(), id).orElseThrow().start()).isEqualTo(later.start());

    calendar.cancel(ACME, grant(), id, "Sorry");
    calendar.cancel(ACME, grant(), id, "Sorry");
    assertThat(calendar.find(ACME, grant(), id)).isEmpty();
    assertThat(calendar.update(ACME, grant(), id, later)).isFalse();
  }

  @Test
  void an_event_is_written_in_the_calendars_zone_with_its_guest_and_words() {
    calendar.create(
        ACME,
        grant(),
        Rig.entry(
            "k",
            Instant.parse("2026-07-02T10:00:00Z"),
            Instant.parse("2026-07-02T10:30:00Z"),
            "Europe/London"));

    assertThat(rig.mailbox().events().getFirst().toString())
        .contains(
            "originalStartTimeZone=Europe/London",
            "zoe@example.com",
            "Flat 3",
            "dateTime=2026-07-02T10:00:00.0000000")
        .contains("Zoë Brânză");
  }

  @Test
  void the_hour_that_comes_twice_is_written_so_that_it_cannot_be_misread() {
    var second = Instant.parse("2026-10-25T01:30:00Z");

    var id =
        calendar.create(
            ACME, grant(), Rig.entry("k", second, second.plusSeconds(1800), "Europe/London"));

    assertThat(calendar.find(ACME, grant(), id).orElseThrow().start()).isEqualTo(second);
    assertThat(rig.mailbox().events().getFirst().get("originalStartTimeZone")).isEqualTo("UTC");
  }

  @Test
  void what_cannot_be_cancelled_is_deleted() {
    var id = calendar.create(ACME, grant(), Rig.entry());
    rig.server.orders().tell(Operation.CANCEL, Order.once(Trouble.NOT_ORGANIZER));

    calendar.cancel(ACME, grant(), id, "Sorry");

    assertThat(rig.mailbox().events()).isEmpty();
  }

  @Test
  void a_view_has_every_page() {
    for (int i = 0; i < 203; i++) {
      rig.mailbox().add("E", START.plusSeconds(i), END.plusSeconds(i));
    }

    assertThat(calendar.view(ACME, grant(), FROM, TO)).hasSize(203);
    assertThat(rig.server.orders().asked(Operation.VIEW)).isEqualTo(3);
  }

  @Test
  void what_is_shown_as_free_or_cancelled_takes_no_time_and_all_else_does() {
    for (var showAs : List.of("free", "tentative", "busy", "oof", "workingElsewhere", "unknown")) {
      add(Map.of("showAs", showAs));
    }
    add(Map.of("isCancelled", true));

    assertThat(calendar.view(ACME, grant(), FROM, TO))
        .extracting(Event::busy)
        .containsExactly(false, true, true, true, true, true, false);
  }

  @Test
  void a_whole_day_is_the_day_of_the_zone_that_it_was_made_in() {
    rig.mailbox()
        .add(
            Map.of(
                "isAllDay", true,
                "start",
                    Map.of("dateTime", "2026-03-05T00:00:00", "timeZone", "Pacific Standard Time"),
                "end",
                    Map.of(
                        "dateTime", "2026-03-06T00:00:00", "timeZone", "Pacific Standard Time")));

    var event = calendar.view(ACME, grant(), FROM, TO).getFirst();

    assertThat(event.start()).isEqualTo("2026-03-05T08:00:00Z");
    assertThat(event.end()).isEqualTo("2026-03-06T08:00:00Z");
  }

  @Test
  void changes_come_page_by_page_and_then_only_what_is_new() {
    var added = Stream.generate(() -> rig.mailbox().add("E", START, END)).limit(120).toList();
    var seen = new ArrayList<String>();

    var page = page(Optional.empty());
    seen.addAll(ids(page));
    while (page.more()) {
      page = page(Optional.of(page.cursor()));
      seen.addAll(ids(page));
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(added);
    assertThat(rig.server.orders().asked(Operation.DELTA)).isEqualTo(3);

    rig.mailbox().delete(added.getFirst());
    rig.mailbox().move(added.getLast(), START.plusSeconds(60), END.plusSeconds(60));
    var next = page(Optional.of(page.cursor()));

    assertThat(next.removed()).containsExactly(added.getFirst());
    assertThat(ids(next)).containsExactly(added.getLast());
  }

  @Test
  void a_cursor_that_is_too_old_means_to_begin_again() {
    var cursor = page(Optional.empty()).cursor();
    rig.server.orders().tell(Operation.DELTA, Order.once(Trouble.SYNC_LOST));

    assertThat(calendar.changes(ACME, grant(), FROM, TO, Optional.of(cursor)))
        .isEqualTo(new Changes.Restart());
  }

  @Test
  void a_cursor_that_leads_elsewhere_does_not_get_our_token() {
    assertThatThrownBy(() ->
            calendar.changes(ACME, grant(), FROM, TO, Optional.of("https://example.com/v1.0/me")))
        .isInstanceOf(Fault.Lasting.class);
  }

  @Test
  void a_subscription_is_granted_for_as_long_as_graph_allows_renewed_and_ended() throws Exception {
    try (var bell = new Bell()) {
      var wanted = rig.clock.instant().plus(Duration.ofDays(7));

      var given = calendar.subscribe(ACME, grant(), bell.url(), "s3cret", wanted);
      assertThat(given.until())
          .isBetween(
              rig.clock.instant().plus(Duration.ofMinutes(4200)),
              rig.clock.instant().plus(Duration.ofMinutes(4230)));
      rig.mailbox().add("E", START, END);
      assertThat(bell.next()).contains("s3cret").contains("created");

      rig.clock.pass(Duration.ofMinutes(4000));
      assertThat(calendar.renew(ACME, grant(), given.id(), wanted).orElseThrow().until())
          .isAfter(given.until());
      calendar.unsubscribe(ACME, grant(), given.id());
      calendar.unsubscribe(ACME, grant(), given.id());
      assertThat(calendar.renew(ACME, grant(), given.id(), wanted)).isEmpty();
    }
  }

  @Test
  void an_application_gets_into_the_mailbox_that_its_grant_names() {
    rig.grants.forget(ACME, Rig.VIEWINGS);
    var app =
        new Grant.Credential.AppOnly("contoso", GraphServer.CLIENT_ID, GraphServer.CLIENT_SECRET);
    rig.grants.save(ACME, new Grant(Rig.VIEWINGS, "desk@example.com", app, Optional.empty(), 0));

    calendar.create(ACME, grant(), Rig.entry());

    assertThat(rig.server.mailbox("desk@example.com").events()).hasSize(1);
    assertThat(grant().access()).isPresent();
    assertThat(grant().credential()).isEqualTo(app);
  }

  private void add(Map<String, Object> fields) {
    rig.mailbox().edit(rig.mailbox().add("E", START, END), fields);
  }

  private Grant grant() {
    return rig.grant();
  }

  private Changes.Page page(Optional<String> cursor) {
    return (Changes.Page) calendar.changes(ACME, grant(), FROM, TO, cursor);
  }

  private static List<String> ids(Changes.Page page) {
    return page.events().stream().map(Event::id).toList();
  }
}
