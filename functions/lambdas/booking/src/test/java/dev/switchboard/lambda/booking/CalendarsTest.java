package dev.switchboard.lambda.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Rest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsTest {
  private static final String SPA =
      """
      {"id":"spa","name":"Spa","timeZone":"Europe/London",
       "hours":{"monday":[{"from":"13:00","to":"24:00"},{"from":"09:00","to":"12:00"}],
                "saturday":[{"from":"22:00","to":"02:00"}],"sunday":null,"tuesday":[]},
       "overrides":[{"date":"2026-12-25","note":"Christmas"},
                    {"date":"2026-12-24","openings":[{"from":"09:00","to":"11:00"}]}],
       "appointmentTypes":[{"id":"massage","name":"Massage","minutes":60,"otherMinutes":[90,30],"seats":8,"bufferAfterMinutes":15,
                            "required":["notes","email"]}],
       "mostPerDay":4,"mostPerWeek":12,"lastDate":"2026-12-31",
       "stepMinutes":60,"noticeMinutes":120,"horizonDays":30}\
      """;
  private static final String LEAST =
      "\"name\":\"N\",\"timeZone\":\"UTC\",\"appointmentTypes\":[{\"id\":\"a\",\"name\":\"A\",\"minutes\":30}]";

  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void a_calendar_that_was_put_is_read_and_listed() {
    var made = rest.put("/v1/calendars/spa", SPA).is(201);
    var read = rest.get("/v1/calendars/spa").isOk();

    assertThat(made.headers()).containsEntry("Location", "/v1/calendars/spa");
    assertThat(read.body()).isEqualTo(made.body());
    assertThat(rest.get("/v1/calendars").isOk().at("items", 1)).isEqualTo(read.at());
    assertThat(String.valueOf(read.at("hours")))
        .isEqualTo(
            "{monday=[{from=09:00, to=12:00}, {from=13:00, to=24:00}], saturday=[{from=22:00, to=02:00}]}");
    assertThat(read.at("appointmentTypes", 0, "minutes")).isEqualTo(60);
    assertThat(read.at("appointmentTypes", 0, "otherMinutes")).isEqualTo(List.of(30, 90));
    assertThat(read.at("appointmentTypes", 0, "bufferBeforeMinutes")).isEqualTo(0);
    assertThat(read.at("appointmentTypes", 0, "bufferAfterMinutes")).isEqualTo(15);
    assertThat(read.at("appointmentTypes", 0, "required")).isEqualTo(List.of("email", "notes"));
    assertThat(read.at("appointmentTypes", 0, "seats")).isEqualTo(8);
    assertThat(read.at("mostPerDay")).isEqualTo(4);
    assertThat(read.at("mostPerWeek")).isEqualTo(12);
    assertThat(read.at("lastDate")).isEqualTo("2026-12-31");
    assertThat(read.at("overrides", 0, "openings", 0, "to")).isEqualTo("11:00");
    assertThat(read.at("overrides", 1, "date")).isEqualTo("2026-12-25");
    assertThat(read.at("overrides", 1, "note")).isEqualTo("Christmas");
    assertThat(read.at("noticeMinutes")).isEqualTo(120);
    assertThat(read.at("version")).isEqualTo(1);
  }

  @Test
  void what_was_read_can_be_sent_back() {
    var read = rest.get("/v1/calendars/salon").isOk();
    var replaced = rest.put("/v1/calendars/salon", read.body()).isOk();

    assertThat(replaced.at("version")).isEqualTo(2);
    assertThat(replaced.at("hours")).isEqualTo(read.at("hours"));
    assertThat(rest.put("/v1/calendars/salon", read.body()).isProblem(409).at("version"))
        .isEqualTo(2);
  }

  @Test
  void the_least_calendar_has_usual_values() {
    var made = rest.put("/v1/calendars/least", "{%s}".formatted(LEAST)).is(201);

    rest.put("/v1/calendars/other", made.body()).refuses("id");
    assertThat(made.at("stepMinutes")).isEqualTo(30);
    assertThat(made.at("noticeMinutes")).isEqualTo(0);
    assertThat(made.at("horizonDays")).isEqualTo(60);
    assertThat(made.at("holdMinutes")).isEqualTo(5);
    rest.put("/v1/calendars/least", "{%s}".formatted(LEAST)).isOk();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\":\"\" | name",
        "\"timeZone\":\"Mars/Base\" | timeZone",
        "\"timeZone\":\"+25:00\" | timeZone",
        "\"hours\":{\"funday\":[]} | hours.funday",
        "\"hours\":{\"monday\":[{\"from\":\"9\",\"to\":\"10:00\"}]} | hours.monday[0].from",
        "\"hours\":{\"monday\":[{\"from\":\"09:00\"}]} | hours.monday[0].to",
        "\"hours\":{\"monday\":[{\"from\":\"10:00\",\"to\":\"10:00\"}]} | hours.monday[0]",
        "\"hours\":{\"monday\":[{\"from\":\"09:00\",\"to\":\"11:00\"},{\"from\":\"10:00\",\"to\":\"12:00\"}]} | hours",
        "\"hours\":{\"monday\":[null]} | hours.monday[0]",
        "\"overrides\":[{\"date\":\"Monday\"}] | overrides[0].date",
        "\"overrides\":[{\"date\":\"2026-12-25\"},{\"date\":\"2026-12-25\"}] | overrides[1].date",
        "\"overrides\":[{\"date\":\"2026-12-25\",\"openings\":[{\"from\":\"9\",\"to\":\"10:00\"}]}] | overrides[0].openings[0].from",
        "\"appointmentTypes\":[{\"id\":\"a\",\"name\":\"A\",\"minutes\":30,\"bufferAfterMinutes\":-1}] | appointmentTypes[0].bufferAfterMinutes",
        "\"appointmentTypes\":[] | appointmentTypes",
        "\"appointmentTypes\":[null] | appointmentTypes[0]",
        "\"appointmentTypes\":[{\"id\":\"a\",\"name\":\"A\",\"minutes\":1}] | appointmentTypes[0].minutes",
        "\"appointmentTypes\":[{\"id\":\"a\",\"name\":\"A\"}] | appointmentTypes[0].minutes",
        "\"appointmentTypes\":[{\"id\":\"a\",\"name\":\"A\",\"minutes\":30,\"required\":[\"shoe size\"]}] | appointmentTypes[0].required[0]",
        "\"mostPerDay\":0 | mostPerDay",
        "\"mostPerWeek\":0 | mostPerWeek",
        "\"appointmentTypes\":[{\"id\":\"a\",\"name\":\"A\",\"minutes\":30,\"seats\":0}] | appointmentTypes[0].seats",
        "\"lastDate\":\"some day\" | lastDate",
        "\"stepMinutes\":1 | stepMinutes",
        "\"noticeMinutes\":-1 | noticeMinutes",
        "\"horizonDays\":366 | horizonDays",
        "\"version\":-1 | version"
      })
  void a_wrong_field_is_refused_by_name(String field, String wrong) {
    var name = field.substring(1, field.indexOf('"', 1));
    var rest = LEAST.replaceFirst("\"%s\":(\\[.*]|\"[^\"]*\"),?".formatted(name), "") + "," + field;

    this.rest
        .put("/v1/calendars/new", "{%s}".formatted(rest.replaceFirst("^,", "").replace(",,", ",")))
        .refuses(wrong);
    this.rest.get("/v1/calendars/new").isProblem(404);
  }

  @Test
  void two_types_never_have_one_id() {
    var type = "{\"id\":\"a\",\"name\":\"A\",\"minutes\":30}";
    var body =
        "{\"name\":\"N\",\"timeZone\":\"UTC\",\"appointmentTypes\":[%s,%s]}".formatted(type, type);

    rest.put("/v1/calendars/new", body).refuses("appointmentTypes[1].id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SALON", "a.b", "%20", "ä"})
  void an_id_of_no_known_form_is_unknown(String id) {
    rest.get("/v1/calendars/" + id).isProblem(404);
    rest.get("/v1/calendars/" + id + "/slots").isProblem(404);
    rest.put("/v1/calendars/" + id, "{%s}".formatted(LEAST)).refuses("id");
  }

  @Test
  void slots_are_written_and_spoken_in_the_calendar_s_zone() {
    var slots = rest.get("/v1/calendars/salon/slots").isOk();

    assertThat(slots.at("items", 0, "start")).isEqualTo("2026-03-02T09:00:00+01:00");
    assertThat(slots.at("items", 0, "end")).isEqualTo("2026-03-02T09:30:00+01:00");
    assertThat((String) slots.at("items", 0, "spoken")).isNotBlank();
    assertThat(slots.items()).hasSize(6 + 8 + 24);
  }

  @Test
  void a_span_and_a_type_narrow_the_slots() {
    var day = rest.get("/v1/calendars/salon/slots?from=2026-03-03&to=2026-03-03&type=Colour");
    var hour =
        rest.get("/v1/calendars/salon/slots?from=2026-03-02T13:00&to=2026-03-02T14:00:00%2B01:00");

    assertThat(day.isOk().items()).hasSize(22);
    assertThat(day.at("items", 0, "end")).isEqualTo("2026-03-03T13:30:00+01:00");
    assertThat(hour.isOk().items()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from=yesterday | from",
        "to=2026-13-01 | to",
        "from=2026-02-30 | from",
        "from=2026-03-04&to=2026-03-03 | to",
        "from=2026-03-01&to=2026-06-01 | to",
        "from=9999-01-01 | from",
        "from=%2B999999999-01-01T00:00:00Z | from",
        "from=2026-03-29T02:30 | from",
        "type=massage | type"
      })
  void an_odd_span_or_type_is_refused_by_name(String query, String wrong) {
    rest.get("/v1/calendars/salon/slots?" + query).refuses(wrong);
  }

  @Test
  void one_workspace_never_reaches_the_calendars_of_another() {
    memory.globex().get("/v1/calendars/salon").isProblem(404);
    memory.globex().get("/v1/calendars/salon/slots").isProblem(404);
    assertThat(memory.globex().get("/v1/calendars").isOk().items()).isEmpty();
    memory.globex().put("/v1/calendars/salon", SPA.replace("spa", "salon")).is(201);

    assertThat(rest.get("/v1/calendars/salon").at("name")).isEqualTo("Salon");
  }
}
