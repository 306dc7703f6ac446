package dev.switchboard.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EventsTest {
  private static final String SPAN =
      "startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-03-08T00:00:00Z";
  private final GraphServer server = GraphServer.start(0, InstantSource.system());
  private final Visitor visitor = new Visitor(server);

  @BeforeEach
  void signIn() throws Exception {
    visitor.signIn();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void an_event_is_shown_in_the_zone_that_is_asked_for() throws Exception {
    var made = visitor.ask("POST", "/me/events", Visitor.lunch("t1"));
    assertThat(made.status()).isEqualTo(201);

    var shown =
        visitor.ask(
            "GET",
            "/me/events/" + made.text("id"),
            Map.of(),
            "Prefer",
            "outlook.timezone=\"Tokyo Standard Time\"");

    assertThat(Wire.object(shown.json(), "start"))
        .contains(
            Map.of("dateTime", "2026-03-03T05:00:00.0000000", "timeZone", "Tokyo Standard Time"));
  }

  @Test
  void a_second_event_under_one_transaction_id_is_answered_as_told() throws Exception {
    var first = visitor.ask("POST", "/me/events", Visitor.lunch("t1")).text("id");

    var named = visitor.ask("POST", "/me/events", Visitor.lunch("t1"));
    server.answerDuplicates(Duplicates.CONFLICT_UNNAMED);
    var unnamed = visitor.ask("POST", "/me/events", Visitor.lunch("t1"));
    server.answerDuplicates(Duplicates.SAME_EVENT);
    var same = visitor.ask("POST", "/me/events", Visitor.lunch("t1"));

    assertThat(named.status()).isEqualTo(400);
    assertThat(named.json().toString()).contains("@event.existingEventId=" + first);
    assertThat(unnamed.status()).isEqualTo(409);
    assertThat(unnamed.json().toString()).doesNotContain(first);
    assertThat(same.text("id")).isEqualTo(first);
    assertThat(server.mailbox(GraphServer.OWNER).events()).hasSize(1);
  }

  @Test
  void a_cancelled_event_is_gone() throws Exception {
    var id = visitor.ask("POST", "/me/events", Visitor.lunch("t1")).text("id");

    assertThat(
            visitor
                .ask("POST", "/me/events/" + id + "/cancel", Map.of("comment", "Sorry"))
                .status())
        .isEqualTo(202);
    assertThat(visitor.ask("GET", "/me/events/" + id, Map.of()).error())
        .isEqualTo("ErrorItemNotFound");
  }

  @Test
  void a_long_view_comes_in_pages() throws Exception {
    for (int i = 0; i < 5; i++) {
      server
          .mailbox(GraphServer.OWNER)
          .add("E" + i, at("2026-03-02T10:00:00Z"), at("2026-03-02T11:00:00Z"));
    }

    var first =
        visitor.ask("GET", "/me/calendarView?" + SPAN, Map.of(), "Prefer", "odata.maxpagesize=2");
    var second = visitor.ask("GET", first.text("@odata.nextLink"), Map.of());
    var again = visitor.ask("GET", first.text("@odata.nextLink"), Map.of());
    var last = visitor.ask("GET", second.text("@odata.nextLink"), Map.of());

    assertThat(List.of(first, second, again, last))
        .extracting(each -> Wire.list(each.json(), "value").size())
        .containsExactly(2, 2, 2, 1);
    assertThat(last.json()).doesNotContainKey("@odata.nextLink");
  }

  @Test
  void a_delta_tells_what_is_new_moved_away_and_gone() throws Exception {
    var mailbox = server.mailbox(GraphServer.OWNER);
    var round = visitor.ask("GET", "/me/calendarView/delta?" + SPAN, Map.of());
    var kept = mailbox.add("Kept", at("2026-03-02T10:00:00Z"), at("2026-03-02T11:00:00Z"));
    var moved = mailbox.add("Moved", at("2026-03-02T10:00:00Z"), at("2026-03-02T11:00:00Z"));
    round = visitor.ask("GET", round.text("@odata.deltaLink"), Map.of());
    assertThat(round.json().toString()).contains(kept, moved);

    mailbox.move(moved, at("2027-03-02T10:00:00Z"), at("2027-03-02T11:00:00Z"));
    mailbox.delete(kept);
    round = visitor.ask("GET", round.text("@odata.deltaLink"), Map.of());

    assertThat(Wire.list(round.json(), "value"))
        .hasSize(2)
        .allMatch(each -> each.toString().contains("@removed"));
    assertThat(
            Wire.list(visitor.ask("GET", round.text("@odata.deltaLink"), Map.of()).json(), "value"))
        .isEmpty();
  }

  @Test
  void an_unknown_delta_link_is_lost() throws Exception {
    var answer = visitor.ask("GET", "/me/calendarView/delta?$deltatoken=old", Map.of());

    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.error()).isEqualTo("syncStateNotFound");
  }

  @Test
  void a_schedule_has_one_character_an_interval() throws Exception {
    server
        .mailbox(GraphServer.OWNER)
        .add("Busy", at("2026-03-02T10:00:00Z"), at("2026-03-02T11:00:00Z"));

    var answer =
        visitor.ask(
            "POST",
            "/me/calendar/getSchedule",
            Map.of(
                "schedules", List.of(GraphServer.OWNER, "nobody@example.com"),
                "startTime", Map.of("dateTime", "2026-03-02T09:00:00", "timeZone", "UTC"),
                "endTime", Map.of("dateTime", "2026-03-02T12:00:00", "timeZone", "UTC"),
                "availabilityViewInterval", 60));

    assertThat(answer.json().toString())
        .contains("availabilityView=020")
        .contains("ErrorMailRecipientNotFound");
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }
}
