package dev.switchboard.lambda.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Answer;
import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.task.Routine;
import dev.switchboard.domain.task.SubmitTask;
import dev.switchboard.domain.task.SweepRoutines;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutinesTest {
  private static final String PATH = "/v1/routines";
  private static final String REPORT =
      """
      {"id": "report", "agentId": "mia", "task": "Write the report", "inputs": {"deep": [1, "two"]},
       "priority": "low", "within": "PT3H", "lane": "reports", "budget": {"usd": 0.5},
       "recurrence": {"days": ["friday", "monday"], "times": ["17:30", "09:00"],
                      "timeZone": "Europe/Berlin"}}\
      """;

  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void one_is_made_and_shown_with_its_next_time() {
    var made = rest.post(PATH, REPORT).is(201);

    assertThat(made.headers()).containsEntry("Location", PATH + "/report");
    assertThat(rest.get(PATH + "/report").isOk().body()).isEqualTo(made.body());
    assertThat(rest.get(PATH).isOk().items()).hasSize(1);
    assertThat(made.at("kind")).isEqualTo("http");
    assertThat(String.valueOf(made.at("recurrence", "days"))).isEqualTo("[monday, friday]");
    assertThat(String.valueOf(made.at("recurrence", "times"))).isEqualTo("[09:00, 17:30]");
    assertThat(made.at("paused")).isEqualTo(false);
    var next = next(made).orElseThrow().atZone(ZoneId.of("Europe/Berlin"));
    assertThat(next.toInstant()).isAfter(Instant.now());
    assertThat(next.toLocalTime()).isIn(LocalTime.of(9, 0), LocalTime.of(17, 30));
    assertThat(next.getDayOfWeek().name()).isIn("MONDAY", "FRIDAY");
  }

  @Test
  void one_that_comes_every_period_counts_from_where_it_is_told_to() {
    var made = make("{\"every\":\"PT15M\",\"since\":\"2026-03-02T10:05:00+01:00\"}").is(201);

    assertThat(made.at("recurrence", "since")).isEqualTo("2026-03-02T09:05:00Z");
    assertThat(next(made).orElseThrow())
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(15)));
    assertThat(next(made).orElseThrow().getEpochSecond() % 900).isEqualTo(300);
  }

  @Test
  void a_repeat_under_the_same_key_is_the_same_and_a_name_is_given_once() {
    var keyed = rest.and("idempotency-key", "r1");
    var wish = REPORT.replace("\"id\": \"report\", ", "");

    var first = keyed.post(PATH, wish).is(201);
    var second = keyed.post(PATH, wish).is(201);

    assertThat(second.at("id")).isEqualTo(first.at("id"));
    assertThat(rest.post(PATH, wish).is(201).at("id")).isNotEqualTo(first.at("id"));
    rest.post(PATH, REPORT).is(201);
    rest.post(PATH, REPORT).isProblem(409);
  }

  @Test
  void what_was_shown_can_be_sent_back_and_what_is_changed_is_shown() {
    var made = rest.post(PATH, REPORT).is(201);
    assertThat(rest.put(PATH + "/report", made.body()).isOk().body()).isEqualTo(made.body());

    var changed =
        rest.put(
                PATH + "/report",
                REPORT.replace("Write the report", "Write it").replace("\"friday\", ", ""))
            .isOk();

    assertThat(changed.at("task")).isEqualTo("Write it");
    assertThat(String.valueOf(changed.at("recurrence", "days"))).isEqualTo("[monday]");
    rest.put(PATH + "/other", REPORT).refuses("id");
    rest.put(PATH + "/other", REPORT.replace("\"report\"", "\"other\"")).isProblem(404);
  }

  @Test
  void one_that_is_paused_has_no_next_time_until_it_goes_on() {
    rest.post(PATH, REPORT).is(201);

    var paused = rest.post(PATH + "/report/pause", "").isOk();
    assertThat(paused.at("paused")).isEqualTo(true);
    assertThat(next(paused)).isEmpty();
    assertThat(rest.put(PATH + "/report", REPORT).isOk().at("paused")).isEqualTo(true);

    var resumed = rest.post(PATH + "/report/resume", "").isOk();
    assertThat(resumed.at("paused")).isEqualTo(false);
    assertThat(next(resumed)).isPresent();
    rest.post(PATH + "/other/pause", "").isProblem(404);
  }

  @Test
  void when_its_time_has_come_it_is_a_task_of_its_own() {
    rest.post(PATH, REPORT).is(201);
    var next = stored().next().orElseThrow();
    var then = InstantSource.fixed(next);

    new SweepRoutines(Memory.ROUTINES, new SubmitTask(Memory.TASKS, Memory.TURNSTILE, then), then)
        .sweep();

    var tasks = rest.get("/v1/tasks").isOk();
    assertThat(tasks.items()).hasSize(1);
    assertThat(tasks.at("items", 0, "task")).isEqualTo("Write the report");
    assertThat(tasks.at("items", 0, "agentId")).isEqualTo("mia");
  }

  @Test
  void one_that_is_deleted_is_gone() {
    rest.post(PATH, REPORT).is(201);

    rest.delete(PATH + "/report").is(204);

    rest.get(PATH + "/report").isProblem(404);
    rest.delete(PATH + "/report").isProblem(404);
    rest.post(PATH + "/report/resume", "").isProblem(404);
    assertThat(rest.get(PATH).isOk().items()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id':'a b'} | id",
        "{'agentId':'nobody'} | agentId",
        "{'kind':'dance'} | kind",
        "{'within':'soon'} | within",
        "{'within':'PT0S'} | within",
        "{'lane':' '} | lane",
        "{'budget':{'steps':0}} | budget",
        "{'priority':'now'} | priority"
      })
  void what_cannot_be_wanted_is_refused_by_name(String field, String name) {
    var usual = field.startsWith("{'agentId'") ? "" : "'agentId':'mia',";
    var wish = field.replaceFirst("\\{", "{'task':'x','recurrence':{'every':'PT1H'}," + usual);

    rest.post(PATH, wish.replace('\'', '"')).refuses(name);
    assertThat(rest.get(PATH).isOk().items()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | recurrence",
        "{'every':'PT1H','times':['09:00'],'timeZone':'UTC'} | recurrence",
        "{'every':'PT59S'} | recurrence.every",
        "{'every':'P367D'} | recurrence.every",
        "{'every':'often'} | recurrence.every",
        "{'since':'2026-03-02T09:00:00Z'} | recurrence.every",
        "{'every':'PT1H','since':'monday'} | recurrence.since",
        "{'days':['monday'],'timeZone':'Europe/Berlin'} | recurrence.times",
        "{'times':[],'timeZone':'Europe/Berlin'} | recurrence.times",
        "{'times':['25:00'],'timeZone':'Europe/Berlin'} | recurrence.times[0]",
        "{'times':['09:00','9'],'timeZone':'Europe/Berlin'} | recurrence.times[1]",
        "{'times':['09:00']} | recurrence.timeZone",
        "{'times':['09:00'],'timeZone':'Europe/Atlantis'} | recurrence.timeZone",
        "{'times':['09:00'],'timeZone':'Europe/Berlin','days':[]} | recurrence.days",
        "{'times':['09:00'],'timeZone':'Europe/Berlin','days':['Monday']} | recurrence.days[0]"
      })
  void a_recurrence_that_cannot_be_is_refused_by_name(String recurrence, String field) {
    make(recurrence.replace('\'', '"')).refuses(field);
  }

  @Test
  void another_workspace_sees_none_of_it() {
    rest.post(PATH, REPORT).is(201);
    var globex = memory.globex();

    assertThat(globex.get(PATH).isOk().items()).isEmpty();
    globex.get(PATH + "/report").isProblem(404);
    globex.delete(PATH + "/report").isProblem(404);
    globex.post(PATH + "/report/pause", "").isProblem(404);
    globex.post(PATH, REPORT).refuses("agentId");
    memory.stranger().get(PATH).isProblem(401);
    assertThat(stored().paused()).isFalse();
  }

  private Answer make(String recurrence) {
    return rest.post(
        PATH, "{\"agentId\":\"mia\",\"task\":\"x\",\"recurrence\":%s}".formatted(recurrence));
  }

  private Routine stored() {
    return Memory.ROUTINES.find(memory.workspace, new Routine.Id("report")).orElseThrow();
  }

  private static Optional<Instant> next(Answer answer) {
    return Optional.ofNullable(answer.at("next")).map(String::valueOf).map(Instant::parse);
  }
}
