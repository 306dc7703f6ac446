package dev.switchboard.lambda.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.Elsewhere.Busy;
import dev.switchboard.domain.booking.Salon;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiaryTest {
  private static final String SLOTS =
      "/v1/calendars/salon/slots?from=2026-03-02T10:00&to=2026-03-02T12:00";
  private static final String SPA =
      """
      {"name":"Spa","timeZone":"Europe/Berlin","hours":{"monday":[{"from":"09:00","to":"17:00"}]},
       "appointmentTypes":[{"id":"haircut","name":"Haircut","minutes":30}]}\
      """;
  private static final String BOTH =
      "{\"name\":\"Both\",\"kind\":\"collective\",\"members\":[\"salon\",\"spa\"]}";
  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void nothing_is_said_of_the_owner_s_diary_where_all_is_known() {
    assertThat(rest.get(SLOTS).isOk().body()).doesNotContain("diaryChecked");
    assertThat(rest.post("/v1/appointments", wish("10:00")).is(201).body())
        .doesNotContain("diaryChecked");
  }

  @Test
  void what_is_done_without_knowing_it_is_marked() {
    Memory.DIARIES.put(memory.workspace, new Elsewhere(Map.of(), false));

    assertThat(rest.get(SLOTS).isOk().at("diaryChecked")).isEqualTo(false);
    var kept = rest.and("Idempotency-Key", "k1").post("/v1/holds", time("11:00")).is(201);
    assertThat(kept.at("diaryChecked")).isEqualTo(false);
    var booked = rest.post("/v1/appointments", wish("10:00")).is(201);
    assertThat(booked.at("diaryChecked")).isEqualTo(false);
    var path = "/v1/appointments/" + booked.at("id");
    assertThat(rest.get(path).isOk().body()).doesNotContain("diaryChecked");
    var moved = rest.patch(path, "{\"start\":\"2026-03-02T14:00\"}").isOk();
    assertThat(moved.at("diaryChecked")).isEqualTo(false);
  }

  @Test
  void what_is_offered_instead_without_knowing_it_is_marked() {
    var booked = rest.post("/v1/appointments", wish("10:00")).is(201);
    rest.post("/v1/appointments", wish("11:00")).is(201);
    var move = "{\"start\":\"2026-03-02T11:00\"}";
    var waiting =
        """
        {"from":"2026-03-03","to":"2026-03-03","customer":{"name":"Bob","phone":"+15557770002"},\
        "by":"sms"}\
        """;
    assertThat(rest.post("/v1/appointments", bob("10:00")).isProblem(409).body())
        .doesNotContain("diaryChecked");

    Memory.DIARIES.put(memory.workspace, new Elsewhere(Map.of(), false));

    assertThat(rest.post("/v1/appointments", bob("10:00")).isProblem(409).at("diaryChecked"))
        .isEqualTo(false);
    assertThat(rest.post("/v1/appointments", bob("03:00")).isProblem(422).at("diaryChecked"))
        .isEqualTo(false);
    assertThat(
            rest.and("Idempotency-Key", "k2")
                .post("/v1/holds", time("10:00"))
                .isProblem(409)
                .at("diaryChecked"))
        .isEqualTo(false);
    assertThat(
            rest.patch("/v1/appointments/" + booked.at("id"), move)
                .isProblem(409)
                .at("diaryChecked"))
        .isEqualTo(false);
    assertThat(rest.post("/v1/calendars/salon/waiting", waiting).isProblem(409).at("diaryChecked"))
        .isEqualTo(false);
  }

  @Test
  void a_move_looks_into_the_diaries_of_all_calendars_that_it_needs() {
    rest.put("/v1/calendars/spa", SPA).is(201);
    rest.put("/v1/teams/both", BOTH).is(201);
    var booked = rest.post("/v1/appointments", wish("13:00").replace("salon", "both")).is(201);
    var busy =
        new Busy(Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-03-02T09:30:00Z"));
    Memory.DIARIES.put(memory.workspace, new Elsewhere(Map.of(Salon.SPA, List.of(busy)), true));

    rest.patch("/v1/appointments/" + booked.at("id"), "{\"start\":\"2026-03-02T10:00\"}")
        .isProblem(409);
    rest.patch("/v1/appointments/" + booked.at("id"), "{\"start\":\"2026-03-02T11:00\"}").isOk();
  }

  @Test
  void what_is_busy_in_it_is_neither_offered_nor_given_out() {
    var booked = rest.post("/v1/appointments", wish("13:00")).is(201);
    var busy =
        new Busy(Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-03-02T09:30:00Z"));
    Memory.DIARIES.put(memory.workspace, new Elsewhere(Map.of(Salon.ID, List.of(busy)), true));

    assertThat(rest.get(SLOTS).isOk().at("items", 0, "start"))
        .isEqualTo("2026-03-02T10:30:00+01:00");
    rest.post("/v1/appointments", wish("10:00")).isProblem(409);
    rest.and("Idempotency-Key", "k2").post("/v1/holds", time("10:00")).isProblem(409);
    rest.patch("/v1/appointments/" + booked.at("id"), "{\"start\":\"2026-03-02T10:00\"}")
        .isProblem(409);
  }

  private static String time(String start) {
    return "{\"calendarId\":\"salon\",\"start\":\"2026-03-02T%s\"}".formatted(start);
  }

  private static String bob(String time) {
    return wish(time).replace("Ann", "Bob");
  }

  private static String wish(String time) {
    return """
    {"calendarId":"salon","start":"2026-03-02T%s","type":"haircut","customer":{"name":"Ann"}}\
    """
        .formatted(time);
  }
}
