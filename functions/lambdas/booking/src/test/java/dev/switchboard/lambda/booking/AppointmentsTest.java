package dev.switchboard.lambda.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Answer;
import dev.switchboard.adapter.http.Rest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppointmentsTest {
  private static final String ANN = "{\"name\":\"Ann\",\"phone\":\"+442079460001\"}";

  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void a_booked_appointment_is_read_as_it_was_answered() {
    var booked =
        rest.post(
                "/v1/appointments",
                """
                {"calendarId":"salon","agentId":"mia","start":"2026-03-02T10:00:00+01:00",
                 "type":"haircut","subject":"short","notes":"first time",
                 "customer":{"name":" Ann ","phone":"+442079460001","email":"ann@example.com"}}\
                """)
            .is(201);
    var path = "/v1/appointments/" + booked.at("id");

    assertThat(booked.headers()).containsEntry("Location", path);
    assertThat(rest.get(path).isOk().body()).isEqualTo(booked.body());
    assertThat(booked.at("start")).isEqualTo("2026-03-02T10:00:00+01:00");
    assertThat(booked.at("end")).isEqualTo("2026-03-02T10:30:00+01:00");
    assertThat(booked.at("timeZone")).isEqualTo("Europe/Berlin");
    assertThat(booked.at("calendarId")).isEqualTo("salon");
    assertThat(booked.at("agentId")).isEqualTo("mia");
    assertThat(booked.at("type")).isEqualTo("haircut");
    assertThat(booked.at("subject")).isEqualTo("short");
    assertThat(booked.at("notes")).isEqualTo("first time");
    assertThat(booked.at("customer", "name")).isEqualTo("Ann");
    assertThat(booked.at("customer", "email")).isEqualTo("ann@example.com");
    assertThat(booked.at("status")).isEqualTo("booked");
    assertThat(booked.at("source", "channel")).isEqualTo("api");
    assertThat((String) booked.at("bookedAt")).startsWith("2026-03-02T08:00:00");
    assertThat((String) booked.at("id")).endsWith("." + booked.at("code"));
  }

  @Test
  void what_a_type_requires_is_named_where_it_is_missing() {
    rest.put(
            "/v1/calendars/strict",
            """
            {"name":"Strict","timeZone":"Europe/Berlin","hours":{"monday":[{"from":"09:00","to":"12:00"}]},
             "appointmentTypes":[{"id":"cut","name":"Cut","minutes":30,
                                  "required":["notes","email","phone"]}]}\
            """)
        .is(201);
    var wish = wish("2026-03-02T10:00", ANN).replace("salon", "strict");

    var refused = rest.post("/v1/appointments", wish).isProblem(422);

    assertThat(refused.at("missing")).isEqualTo(List.of("email", "notes"));
  }

  @Test
  void one_of_the_lengths_of_a_type_is_chosen_and_no_other() {
    rest.put(
            "/v1/calendars/talks",
            """
            {"name":"Talks","timeZone":"Europe/Berlin","hours":{"monday":[{"from":"09:00","to":"12:00"}]},
             "appointmentTypes":[{"id":"talk","name":"Talk","minutes":30,"otherMinutes":[90]}]}\
            """)
        .is(201);
    var wish = wish("2026-03-02T10:00", ANN).replace("salon", "talks");
    var slots = "/v1/calendars/talks/slots?to=2026-03-02&durationMinutes=";

    rest.post("/v1/appointments", wish.replace("{\"cal", "{\"durationMinutes\":60,\"cal"))
        .refuses("durationMinutes");
    assertThat(rest.get(slots + 90).isOk().items()).hasSize(4);
    rest.get(slots + 60).refuses("durationMinutes");
    assertThat(
            rest.post("/v1/appointments", wish.replace("{\"cal", "{\"durationMinutes\":90,\"cal"))
                .is(201)
                .at("end"))
        .isEqualTo("2026-03-02T11:30:00+01:00");
  }

  @Test
  void a_local_time_is_in_the_calendar_s_zone() {
    assertThat(book("2026-03-03T14:30", ANN).is(201).at("start"))
        .isEqualTo("2026-03-03T14:30:00+01:00");
  }

  @Test
  void a_repeat_under_one_key_gets_the_first_answer() {
    var keyed = rest.and("idempotency-key", "order-7");
    var wish = wish("2026-03-02T10:00", ANN);
    var first = keyed.post("/v1/appointments", wish).is(201);
    var second = keyed.post("/v1/appointments", wish).is(201);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().get("Location")).isEqualTo(first.headers().get("Location"));
    assertThat(rest.get("/v1/appointments?calendarId=salon").items()).hasSize(1);
    rest.and("idempotency-key", "x".repeat(201))
        .post("/v1/appointments", wish)
        .refuses("Idempotency-Key");
  }

  @Test
  void a_repeat_of_what_was_cancelled_since_does_not_book_it_again() {
    var keyed = rest.and("idempotency-key", "order-7");
    var first = keyed.post("/v1/appointments", wish("2026-03-02T10:00", ANN)).is(201);
    rest.delete("/v1/appointments/" + first.at("id")).isOk();
    var second = keyed.post("/v1/appointments", wish("2026-03-02T10:00", ANN)).is(201);

    assertThat(second.at("id")).isEqualTo(first.at("id"));
    assertThat(second.at("status")).isEqualTo("cancelled");
  }

  @Test
  void a_taken_time_is_a_conflict_with_what_is_free_instead() {
    book("2026-03-02T10:00", ANN).is(201);
    var taken = book("2026-03-02T10:00", "{\"name\":\"Bob\"}").isProblem(409);

    assertThat(taken.at("alternatives", 0, "start")).isEqualTo("2026-03-02T09:00:00+01:00");
    assertThat((String) taken.at("alternatives", 0, "spoken")).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T08:30, outside-hours",
    "2026-03-02T07:30, in-the-past",
    "2026-03-02T10:10, between-starts",
    "2027-03-01T10:00, too-far-ahead"
  })
  void a_time_that_is_not_on_offer_says_why_and_what_is(String start, String reason) {
    var closed = book(start, ANN).isProblem(422);

    assertThat(closed.at("reason")).isEqualTo(reason);
    assertThat(closed.at("alternatives")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"start\":\"2026-03-02T10:00\",\"customer\":{\"name\":\"A\"} | calendarId",
        "\"calendarId\":\"salon\",\"customer\":{\"name\":\"A\"} | start",
        "\"calendarId\":\"salon\",\"start\":\"2026-03-02T10:00\" | customer",
        "\"calendarId\":\"salon\",\"start\":\"2026-03-02T10:00\",\"customer\":{} | customer.name",
        "\"calendarId\":\"salon\",\"start\":\"2026-03-02T10:00\",\"customer\":{\"name\":\"A\",\"phone\":\"1\"} | customer.phone",
        "\"calendarId\":\"salon\",\"start\":\"2026-03-02T10:00\",\"customer\":{\"name\":\"A\",\"email\":\"x\"} | customer.email",
        "\"calendarId\":\"salon\",\"start\":\"soon\",\"customer\":{\"name\":\"A\"} | start",
        "\"calendarId\":\"salon\",\"start\":7,\"customer\":{\"name\":\"A\"} | start",
        "\"calendarId\":\"salon\",\"start\":\"2026-03-29T02:30\",\"customer\":{\"name\":\"A\"} | start",
        "\"calendarId\":\"salon\",\"start\":\"+999999999-12-31T23:59:59Z\",\"customer\":{\"name\":\"A\"} | start",
        "\"calendarId\":\"salon\",\"start\":\"2026-03-02T10:00\",\"type\":\"spa\",\"customer\":{\"name\":\"A\"} | type",
        "\"calendarId\":\"salon\",\"start\":\"2026-03-02T10:00\",\"agentId\":\"?\",\"customer\":{\"name\":\"A\"} | agentId",
        "\"calendarId\":\"salon\",\"when\":\"2026-03-02T10:00\" | when"
      })
  void a_wrong_field_is_refused_by_name(String fields, String wrong) {
    rest.post("/v1/appointments", "{%s}".formatted(fields)).refuses(wrong);
    assertThat(rest.get("/v1/appointments?calendarId=salon").items()).isEmpty();
  }

  @Test
  void an_unknown_calendar_is_not_found() {
    rest.post("/v1/appointments", wish("2026-03-02T10:00", ANN).replace("salon", "spa"))
        .isProblem(404);
    rest.get("/v1/appointments?calendarId=spa").isProblem(404);
    rest.get("/v1/appointments").refuses("calendarId");
  }

  @Test
  void appointments_are_found_by_span_phone_and_code() {
    var ann = book("2026-03-02T10:00", ANN).is(201);
    book("2026-03-03T12:00", "{\"name\":\"Bob\"}").is(201);

    assertThat(list("").items()).hasSize(2);
    assertThat(list("&from=2026-03-03").items()).hasSize(1);
    assertThat(list("&to=2026-03-02").items()).hasSize(1);
    assertThat(list("&from=2026-03-02T10:30&to=2026-03-03T12:00").items()).isEmpty();
    assertThat(list("&phone=+442079460001").at("items", 0)).isEqualTo(ann.at());
    assertThat(list("&phone=%2B44%2020%207946%200009").items()).isEmpty();
    assertThat(list("&code=" + ann.at("code")).at("items", 0, "id")).isEqualTo(ann.at("id"));
    assertThat(list("&phone=%2B442079460009&code=" + ann.at("code")).items()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"code=!!, code", "phone=none, phone", "from=x, from", "to=2027-01-01, to"})
  void an_odd_query_is_refused_by_name(String query, String wrong) {
    rest.get("/v1/appointments?calendarId=salon&" + query).refuses(wrong);
  }

  @Test
  void an_appointment_moves_and_keeps_its_id() {
    var path = "/v1/appointments/" + book("2026-03-02T10:00", ANN).is(201).at("id");
    var moved = rest.patch(path, "{\"start\":\"2026-03-03T13:00\",\"notes\":\"later\"}").isOk();

    assertThat(moved.at("start")).isEqualTo("2026-03-03T13:00:00+01:00");
    assertThat(moved.at("notes")).isEqualTo("later");
    assertThat(rest.get(path).isOk().body()).isEqualTo(moved.body());
    assertThat(rest.patch(path, "{}").isOk().body()).isEqualTo(moved.body());
  }

  @Test
  void where_the_new_time_cannot_be_had_nothing_changes() {
    var path = "/v1/appointments/" + book("2026-03-02T10:00", ANN).is(201).at("id");
    book("2026-03-02T11:00", "{\"name\":\"Bob\"}").is(201);
    var before = rest.get(path).body();

    rest.patch(path, "{\"start\":\"2026-03-02T11:00\",\"subject\":\"x\"}").isProblem(409);
    assertThat(rest.patch(path, "{\"start\":\"2026-03-02T20:00\"}").isProblem(422).at("reason"))
        .isEqualTo("outside-hours");
    rest.patch(path, "{\"start\":\"never\"}").refuses("start");
    rest.patch(path, "{\"status\":\"cancelled\"}").refuses("status");
    assertThat(rest.get(path).body()).isEqualTo(before);
  }

  @Test
  void a_cancelled_appointment_frees_its_time_and_stays_cancelled() {
    var path = "/v1/appointments/" + book("2026-03-02T10:00", ANN).is(201).at("id");
    var cancelled = rest.delete(path + "?reason=ill").isOk();

    assertThat(cancelled.at("status")).isEqualTo("cancelled");
    assertThat(cancelled.at("notes")).isEqualTo("ill");
    assertThat(rest.delete(path).isOk().body()).isEqualTo(cancelled.body());
    rest.patch(path, "{\"start\":\"2026-03-02T11:00\"}").isProblem(409);
    book("2026-03-02T10:00", "{\"name\":\"Bob\"}").is(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "salon.20260302.ZZZZZZ",
        "salon.20260302.ACEFHJ",
        "none.20260302.ACEFHJ",
        "salon.99999999.ACEFHJ",
        "salon.20260302.ACEFHJ.x",
        "..",
        "%20"
      })
  void an_unknown_id_is_not_found(String id) {
    rest.get("/v1/appointments/" + id).isProblem(404);
    rest.patch("/v1/appointments/" + id, "{}").isProblem(404);
    rest.delete("/v1/appointments/" + id).isProblem(404);
  }

  @Test
  void one_workspace_never_reaches_the_appointments_of_another() {
    var booked = book("2026-03-02T10:00", ANN).is(201);
    var path = "/v1/appointments/" + booked.at("id");
    var other = memory.globex();
    other
        .put(
            "/v1/calendars/salon",
            rest.get("/v1/calendars/salon").body().replace("\"version\":1", "\"version\":0"))
        .is(201);

    other.get(path).isProblem(404);
    other.patch(path, "{\"notes\":\"x\"}").isProblem(404);
    other.delete(path).isProblem(404);
    assertThat(other.get("/v1/appointments?calendarId=salon").isOk().items()).isEmpty();
    assertThat(rest.get(path).body()).isEqualTo(booked.body());
  }

  private Answer book(String start, String customer) {
    return rest.post("/v1/appointments", wish(start, customer));
  }

  private static String wish(String start, String customer) {
    return "{\"calendarId\":\"salon\",\"start\":\"%s\",\"customer\":%s}".formatted(start, customer);
  }

  private Answer list(String query) {
    return rest.get("/v1/appointments?calendarId=salon" + query).isOk();
  }
}
