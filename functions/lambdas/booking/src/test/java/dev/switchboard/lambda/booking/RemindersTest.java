package dev.switchboard.lambda.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Rest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindersTest {
  private static final String PATH = "/v1/calendars/salon/notices";

  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void a_calendar_tells_nothing_until_somebody_says_so() {
    assertThat((List<?>) rest.get(PATH).isOk().at("reminders")).isEmpty();
  }

  @Test
  void what_was_put_is_read_and_can_be_sent_back() {
    var sent =
        "{\"reminders\":[{\"to\":\"owner\",\"by\":\"webhook\"},{\"before\":\"PT24H\",\"to\":\"customer\",\"by\":\"sms\"}]}";

    var put = rest.put(PATH, sent).isOk();

    assertThat(rest.get(PATH).isOk().body()).isEqualTo(put.body());
    assertThat(rest.put(PATH, put.body()).isOk().body()).isEqualTo(put.body());
    assertThat(put.at("reminders", 0, "before")).isNull();
    assertThat(put.at("reminders", 1, "before")).isEqualTo("PT24H");
    assertThat(put.at("reminders", 1, "by")).isEqualTo("sms");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | reminders",
        "{\"reminders\":[{\"by\":\"sms\"}]} | reminders[0].to",
        "{\"reminders\":[{\"to\":\"me\",\"by\":\"sms\"}]} | reminders[0].to",
        "{\"reminders\":[{\"to\":\"owner\",\"by\":\"fax\"}]} | reminders[0].by",
        "{\"reminders\":[{\"to\":\"customer\",\"by\":\"webhook\"}]} | reminders[0]",
        "{\"reminders\":[{\"before\":\"a day\",\"to\":\"owner\",\"by\":\"sms\"}]} | reminders[0].before",
        "{\"reminders\":[{\"before\":\"PT1M\",\"to\":\"owner\",\"by\":\"sms\"}]} | reminders[0]",
        "{\"reminders\":[{\"to\":\"owner\",\"by\":\"sms\"},{\"to\":\"owner\",\"by\":\"sms\"}]} | reminders[1]"
      })
  void what_cannot_be_told_is_refused_by_name(String sent, String field) {
    rest.put(PATH, sent).refuses(field);
  }

  @Test
  void an_unknown_calendar_is_not_found() {
    rest.get("/v1/calendars/spa/notices").isProblem(404);
    memory.globex().put(PATH, "{\"reminders\":[]}").isProblem(404);
  }
}
