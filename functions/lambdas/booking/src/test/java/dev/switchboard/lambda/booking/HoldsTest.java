package dev.switchboard.lambda.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldsTest {
  private static final String WISH =
      "{\"calendarId\":\"salon\",\"start\":\"2026-03-02T10:00\",\"type\":\"haircut\"%s}";
  private static final String HOLD = WISH.formatted("");
  private static final String BOOK = WISH.formatted(",\"customer\":{\"name\":\"Ann\"}");

  private final Memory memory = new Memory();
  private final Rest ann = memory.acme().and("Idempotency-Key", "ann");
  private final Rest bob = memory.acme().and("Idempotency-Key", "bob");

  @Test
  void a_time_that_is_kept_is_taken_for_others_and_booked_under_the_same_key() {
    var held = ann.post("/v1/holds", HOLD).is(201);
    assertThat(held.at("start")).isEqualTo("2026-03-02T10:00:00+01:00");
    assertThat(held.at("until")).isEqualTo("2026-03-02T08:05:00.123456+01:00");
    assertThat(held.headers()).containsEntry("Location", "/v1/holds/" + held.at("id"));

    bob.post("/v1/appointments", BOOK).isProblem(409);
    bob.post("/v1/holds", HOLD).isProblem(409);
    ann.post("/v1/appointments", BOOK).is(201);
  }

  @Test
  void a_repeat_gets_the_same_hold() {
    var first = ann.post("/v1/holds", HOLD).is(201);

    assertThat(ann.post("/v1/holds", HOLD).is(201).body()).isEqualTo(first.body());
  }

  @Test
  void a_time_that_was_released_is_free_and_releasing_again_changes_nothing() {
    var id = ann.post("/v1/holds", HOLD).is(201).at("id");

    ann.delete("/v1/holds/" + id).is(204);
    ann.delete("/v1/holds/" + id).is(204);

    bob.post("/v1/appointments", BOOK).is(201);
  }

  @Test
  void releasing_one_hold_leaves_the_others() {
    var id = ann.post("/v1/holds", HOLD).is(201).at("id");
    bob.post("/v1/holds", HOLD.replace("10:00", "11:00")).is(201);

    ann.delete("/v1/holds/" + id).is(204);

    ann.post("/v1/appointments", BOOK.replace("10:00", "11:00")).isProblem(409);
  }

  @Test
  void another_workspace_releases_nothing() {
    var id = ann.post("/v1/holds", HOLD).is(201).at("id");

    memory.globex().delete("/v1/holds/" + id).isProblem(404);

    bob.post("/v1/appointments", BOOK).isProblem(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "salon.2026.abc", "Salon.20260302.abc", "salon.20260302"})
  void what_names_no_hold_is_not_found(String id) {
    ann.delete("/v1/holds/" + id).isProblem(404);
  }

  @Test
  void a_hold_needs_a_key_and_a_time_on_offer() {
    memory.acme().post("/v1/holds", HOLD).refuses("Idempotency-Key");
    ann.post("/v1/holds", HOLD.replace("10:00", "12:30")).isProblem(422);
  }
}
