package dev.switchboard.lambda.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Answer;
import dev.switchboard.adapter.http.Rest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two agents who work in turn, and a flat that both of them show.
class TeamsTest {
  private static final String AGENT =
      """
      {"name":"Agent","timeZone":"Europe/Berlin","hours":{"monday":[{"from":"09:00","to":"12:00"}]},
       "appointmentTypes":[{"id":"viewing","name":"Viewing","minutes":30}],
       "subjects":[{"name":"Flat 3","otherNames":["the harbour flat"],"calendarId":"flat"}]}\
      """;
  private static final String FLAT =
      """
      {"name":"Flat","timeZone":"Europe/Berlin","hours":{"monday":[{"from":"10:00","to":"11:00"}]},
       "appointmentTypes":[{"id":"viewing","name":"Viewing","minutes":30}]}\
      """;
  private static final String TEAM =
      "{\"name\":\"Agents\",\"kind\":\"round-robin\",\"members\":[\"one\",\"two\"]}";

  private final Rest rest = new Memory().acme();

  @BeforeEach
  void employ() {
    rest.put("/v1/calendars/one", AGENT).is(201);
    rest.put("/v1/calendars/two", AGENT).is(201);
    rest.put("/v1/calendars/flat", FLAT).is(201);
  }

  @Test
  void a_team_that_was_put_is_read_and_listed_and_can_be_sent_back() {
    var made = rest.put("/v1/teams/agents", TEAM).is(201);

    assertThat(made.headers()).containsEntry("Location", "/v1/teams/agents");
    assertThat(rest.get("/v1/teams/agents").isOk().body()).isEqualTo(made.body());
    assertThat(rest.get("/v1/teams").isOk().at("items", 0, "members"))
        .isEqualTo(List.of("one", "two"));
    assertThat(rest.put("/v1/teams/agents", made.body()).isOk().at("version")).isEqualTo(2);
    assertThat(rest.put("/v1/teams/agents", made.body()).isProblem(409).at("version")).isEqualTo(2);
    rest.get("/v1/teams/nobody").isProblem(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "round-robin | pairs | kind",
        "\"two\" | \"nobody\" | members[1]",
        "\"two\" | \"one\" | members",
        "[\"one\",\"two\"] | [] | members",
        "Agents | | name"
      })
  void a_wrong_field_is_refused_by_name(String right, String wrong, String field) {
    rest.put("/v1/teams/agents", TEAM.replace(right, wrong == null ? "" : wrong)).refuses(field);
  }

  @Test
  void a_team_has_no_calendars_id() {
    rest.put("/v1/teams/one", TEAM).refuses("id");
  }

  @Test
  void a_time_of_a_team_is_held_in_turn_and_booked_under_the_same_key() {
    rest.put("/v1/teams/agents", TEAM).is(201);

    assertThat(hold("ann", "agents", "").is(201).at("calendarId")).isEqualTo("one");
    var bob = hold("bob", "agents", "").is(201);
    assertThat(bob.at("calendarId")).isEqualTo("two");
    hold("cyd", "agents", "").isProblem(409);
    rest.delete("/v1/holds/" + bob.at("id")).is(204);

    assertThat(hold("cyd", "agents", "").is(201).at("calendarId")).isEqualTo("two");
  }

  @Test
  void a_subject_that_is_held_is_held_whoever_shows_it() {
    hold("ann", "one", ",\"subject\":\"Flat 3\"").is(201);

    hold("bob", "two", ",\"subject\":\"Flat 3\"").isProblem(409);
    hold("bob", "two", "").is(201);
  }

  @Test
  void whoever_waits_for_a_team_is_on_the_list_of_each_member_until_they_leave() {
    rest.put("/v1/teams/agents", TEAM).is(201);
    var wednesday =
        "{\"from\":\"2026-03-04\",\"to\":\"2026-03-04\",\"by\":\"webhook\",\"customer\":{\"name\":\"Ann\"}}";

    var joined = rest.post("/v1/calendars/agents/waiting", wednesday).is(201);

    assertThat(joined.at("calendarId")).isEqualTo("agents");
    for (var id : List.of("agents", "one", "two")) {
      assertThat(rest.get("/v1/calendars/%s/waiting".formatted(id)).isOk().items()).hasSize(1);
    }
    rest.delete("/v1/calendars/two/waiting/" + joined.at("id")).is(204);
    assertThat(rest.get("/v1/calendars/one/waiting").isOk().items()).isEmpty();
  }

  @Test
  void it_is_booked_in_turn_under_its_own_id() {
    rest.put("/v1/teams/agents", TEAM).is(201);

    assertThat(book("agents", "09:00", "Ann").is(201).at("calendarId")).isEqualTo("one");
    assertThat(book("agents", "09:00", "Bob").is(201).at("calendarId")).isEqualTo("two");
    book("agents", "09:00", "Cyd").isProblem(409);
    assertThat(slots("agents", "")).hasSize(5);
    assertThat(rest.get("/v1/appointments?calendarId=agents&to=2026-03-02").isOk().items())
        .hasSize(2);
  }

  @Test
  void what_is_about_a_subject_needs_its_time_as_well() {
    var about = "10:00\",\"subject\":\"the harbour flat";

    assertThat(slots("one", "&subject=Flat%203")).hasSize(2);
    book("one", about, "Ann").is(201);
    book("two", about, "Bob").isProblem(409);
    assertThat(slots("two", "&subject=Flat%203")).hasSize(1);
    assertThat(slots("two", "")).hasSize(6);
  }

  @Test
  void what_is_about_a_subject_with_time_of_its_own_is_not_made_to_be_about_another() {
    var made = book("one", "10:00\",\"subject\":\"Flat 3", "Ann").is(201);
    var path = "/v1/appointments/" + made.at("id");
    var other = "{\"start\":\"2026-03-02T10:30\",\"subject\":\"the castle\"}";

    rest.patch(path, "{\"subject\":\"\"}").isProblem(409);
    rest.patch(path, other).isProblem(409);
    assertThat(rest.get(path).isOk().body()).isEqualTo(made.body());
    assertThat(rest.patch(path, "{\"subject\":\"the harbour flat\"}").isOk().at("subject"))
        .isEqualTo("the harbour flat");
  }

  @Test
  void a_subject_that_is_not_known_is_answered_with_those_that_are() {
    var refused = book("one", "10:00\",\"subject\":\"the castle", "Ann").isProblem(422);

    assertThat(refused.at("subjects")).isEqualTo(List.of("Flat 3"));
    assertThat(rest.get("/v1/calendars/one").isOk().at("subjects", 0, "otherNames"))
        .isEqualTo(List.of("the harbour flat"));
  }

  private List<?> slots(String calendar, String query) {
    return rest.get("/v1/calendars/%s/slots?to=2026-03-02%s".formatted(calendar, query))
        .isOk()
        .items();
  }

  private Answer book(String calendar, String start, String name) {
    return rest.post(
        "/v1/appointments",
        "{\"calendarId\":\"%s\",\"start\":\"2026-03-02T%s\",\"customer\":{\"name\":\"%s\"}}"
            .formatted(calendar, start, name));
  }

  private Answer hold(String key, String calendar, String more) {
    var wish = "{\"calendarId\":\"%s\",\"start\":\"2026-03-02T10:00\"%s}".formatted(calendar, more);
    return rest.and("Idempotency-Key", key).post("/v1/holds", wish);
  }
}
