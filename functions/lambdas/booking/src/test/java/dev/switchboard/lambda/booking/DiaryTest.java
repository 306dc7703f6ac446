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

  private static String wish(String time) {
    return """
    {"calendarId":"salon","start":"2026-03-02T%s","type":"haircut","customer":{"name":"Ann"}}\
    """
        .formatted(time);
  }
}
