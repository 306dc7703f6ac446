package dev.switchboard.lambda.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Answer;
import dev.switchboard.adapter.http.Rest;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The door through which calendar apps come, who have no key.
class FeedTest {
  private static final String ICS = "/v1/calendars/salon/ics";
  private static final String BOOKING =
      """
      {"calendarId":"salon","start":"2026-03-02T10:00","type":"haircut",
       "customer":{"name":"Zoë, the tall","phone":"+442079460018"},"notes":"first floor"}\
      """;

  private final Memory memory = new Memory();
  private final Rest owner = memory.acme().and("host", "api.example.com");
  private final Rest app = Memory.stranger();

  @Test
  void an_app_reads_what_is_booked_and_what_was_cancelled() {
    var id = owner.post("/v1/appointments", BOOKING).is(201).at("id");
    var feed = open();

    var read = app.get(feed).isOk();
    assertThat(read.headers()).containsEntry("Content-Type", "text/calendar; charset=utf-8");
    assertThat(read.headers()).containsEntry("Cache-Control", "private, no-cache");
    assertThat(read.body())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("X-WR-CALNAME:Salon\r\n")
        .contains("UID:%s@%s\r\n".formatted(id, memory.workspace))
        .contains("DTSTART:20260302T090000Z\r\n", "SUMMARY:Haircut: Zoë\\, the tall\r\n")
        .contains("SEQUENCE:0\r\n", "STATUS:CONFIRMED\r\n", "Notes: first floor");

    owner.delete("/v1/appointments/" + id).isOk();
    assertThat(app.get(feed).isOk().body()).contains("SEQUENCE:1\r\n", "STATUS:CANCELLED\r\n");
  }

  @Test
  void the_address_is_answered_once_with_the_host_that_was_asked() {
    var opened = owner.post(ICS, "").is(201);

    assertThat((String) opened.at("url"))
        .matches(
            "https://api\\.example\\.com/v1/calendars/salon\\.ics\\?secret=%s_[0-9a-f]{48}"
                .formatted(memory.workspace));
    assertThat(opened.headers()).containsEntry("Cache-Control", "no-store");
    owner.get(ICS).isProblem(405);
  }

  @Test
  void a_new_secret_stops_the_one_before_and_closing_stops_both() {
    var first = open();
    var second = open();

    app.get(first).isProblem(404);
    app.get(second).isOk();
    owner.delete(ICS).is(204);
    owner.delete(ICS).is(204);
    app.get(second).isProblem(404);
  }

  @Test
  void what_an_app_has_is_not_sent_again_until_it_changes() {
    var feed = open();
    var tag = Objects.requireNonNull(app.get(feed).isOk().headers().get("ETag"));

    var same = app.and("if-none-match", "\"other\", W/" + tag).get(feed).is(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.headers()).containsEntry("ETag", tag);
    app.and("if-none-match", "*").get(feed).is(304);

    owner.post("/v1/appointments", BOOKING).is(201);
    var changed = app.and("if-none-match", tag).get(feed).isOk();
    assertThat(changed.headers().get("ETag")).isNotEqualTo(tag);
    app.and("if-none-match", tag).get(feed.replace("secret=a", "secret=b")).isProblem(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/calendar", "text/html, application/json;q=0.5"})
  void whatever_an_app_accepts_it_is_sent_a_calendar(String accepts) {
    assertThat(app.and("accept", accepts).get(open()).isOk().headers().get("Content-Type"))
        .startsWith("text/calendar");
  }

  @Test
  void a_wrong_secret_does_not_tell_whether_there_is_such_a_calendar() {
    var right = open();
    var wrong = right.substring(0, right.length() - 3) + "fff";

    var answer = told(app.get(wrong).isProblem(404), "salon");
    assertThat(answer.body()).doesNotContain(wrong.substring(wrong.indexOf('_')));
    assertThat(told(app.get(wrong.replace("salon.ics", "spa.ics")), "spa")).isEqualTo(answer);
    assertThat(told(app.get("/v1/calendars/salon.ics"), "salon")).isEqualTo(answer);
    assertThat(told(app.get("/v1/calendars/salon.ics?secret=x"), "salon")).isEqualTo(answer);
    assertThat(told(app.get(right.replace("salon.ics", "NO.ics")), "NO")).isEqualTo(answer);
  }

  @Test
  void another_workspace_cannot_read_open_or_close_it() {
    var feed = open();
    var secret = feed.substring(feed.indexOf('_'));
    var globex = memory.globex();

    globex.post(ICS, "").isProblem(404);
    globex.delete(ICS).isProblem(404);
    globex
        .put(
            "/v1/calendars/salon",
            owner
                .get("/v1/calendars/salon")
                .body()
                .replace("Salon", "Their salon")
                .replaceAll(",\"version\":\\d+", ""))
        .is(201);
    globex.post(ICS, "").is(201);
    globex.delete(ICS).is(204);
    app.get(
            "/v1/calendars/salon.ics?secret="
                + memory.workspace.value().replace("acme", "globex")
                + secret)
        .isProblem(404);
    assertThat(app.get(feed).isOk().body()).doesNotContain("Their salon");
  }

  @Test
  void it_is_opened_and_closed_with_a_key_only() {
    app.post(ICS, "").isProblem(401);
    app.delete(ICS).isProblem(401);
    app.get("/v1/calendars/salon").isProblem(401);
    owner.post("/v1/calendars/spa/ics", "").isProblem(404);
    owner.delete("/v1/calendars/spa/ics").isProblem(404);
  }

  private String open() {
    var url = (String) Objects.requireNonNull(owner.post(ICS, "").is(201).at("url"));
    return url.replace("https://api.example.com", "");
  }

  /// All but its length and its date, which the path and the clock decide.
  private static Answer told(Answer answer, String id) {
    return new Answer(answer.status(), Map.of(), answer.body().replace(id + ".ics", "salon.ics"));
  }
}
