package dev.switchboard.lambda.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingTest {
  private static final String PATH = "/v1/calendars/salon/waiting";
  private static final String ANN =
      "\"customer\":{\"name\":\"Ann\",\"phone\":\"+15557770001\"},\"by\":\"sms\"";

  /// The salon is closed on Wednesdays, so nothing is free then.
  private static final String WEDNESDAY =
      "{\"from\":\"2026-03-04\",\"to\":\"2026-03-04\",%s}".formatted(ANN);

  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void whoever_joined_is_listed_until_they_leave() {
    var joined = rest.post(PATH, WEDNESDAY).is(201);
    assertThat(rest.get(PATH).isOk().items()).hasSize(1);
    assertThat(joined.at("from")).isEqualTo("2026-03-04T00:00:00+01:00");
    assertThat(joined.at("to")).isEqualTo("2026-03-05T00:00:00+01:00");
    assertThat(joined.at("type")).isEqualTo("haircut");

    rest.delete(PATH + "/" + joined.at("id")).is(204);
    rest.delete(PATH + "/" + joined.at("id")).is(204);

    assertThat(rest.get(PATH).isOk().items()).isEmpty();
  }

  @Test
  void a_repeat_under_the_same_key_joins_once() {
    var keyed = rest.and("Idempotency-Key", "w1");

    var first = keyed.post(PATH, WEDNESDAY).is(201);
    var second = keyed.post(PATH, WEDNESDAY).is(201);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(rest.get(PATH).isOk().items()).hasSize(1);
  }

  @Test
  void where_a_time_is_free_it_is_offered_instead() {
    var sent = "{\"from\":\"2026-03-03\",\"to\":\"2026-03-03\",%s}".formatted(ANN);

    var refused = rest.post(PATH, sent).isProblem(409);

    assertThat(refused.at("alternatives", 0, "start")).isEqualTo("2026-03-03T12:00:00+01:00");
    assertThat(rest.get(PATH).isOk().items()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2026-03-01 | 2026-03-01 | to",
        "2026-03-04 | 2027-03-04 | waiting",
        "2026-03-05 | 2026-03-03 | waiting",
        "soon | 2026-03-04 | from"
      })
  void a_span_that_cannot_be_waited_for_is_refused(String from, String to, String field) {
    var sent = "{\"from\":\"%s\",\"to\":\"%s\",%s}".formatted(from, to, ANN);

    rest.post(PATH, sent).refuses(field);
  }

  @Test
  void whoever_cannot_be_told_is_refused() {
    rest.post(PATH, WEDNESDAY.replace("sms", "email")).refuses("waiting");
    rest.post(PATH, WEDNESDAY.replace("sms", "fax")).refuses("by");
    memory.globex().post(PATH, WEDNESDAY).isProblem(404);
  }
}
