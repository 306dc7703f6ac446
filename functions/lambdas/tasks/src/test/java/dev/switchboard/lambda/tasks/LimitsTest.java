package dev.switchboard.lambda.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.task.InMemoryTaskQueue.Sent;
import dev.switchboard.domain.task.Limits;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
  private static final String PATH = "/v1/limits";
  private static final String USUAL = "{\"workspace\":{\"atOnce\":5},\"agents\":{},\"lanes\":{}}";
  private static final String EACH =
      """
      {"workspace": {"atOnce": 50, "rate": {"starts": 600, "seconds": 60}},
       "agents": {"mia": {"rate": {"starts": 1, "seconds": 86400}}},
       "lanes": {"crm": {"atOnce": 2}}}\
      """;

  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void a_workspace_begins_with_what_is_usual() {
    assertThat(rest.get(PATH).isOk().body()).isEqualTo(USUAL);
  }

  @Test
  void limits_are_set_shown_and_hold() {
    var set = rest.put(PATH, EACH).isOk();

    assertThat(rest.get(PATH).isOk().body()).isEqualTo(set.body());
    assertThat(set.at("workspace", "rate", "seconds")).isEqualTo(60);
    assertThat(set.at("agents", "mia", "atOnce")).isEqualTo(200);
    assertThat(set.at("lanes", "crm", "rate")).isNull();
    var limits = Memory.TURNSTILE.limits(memory.workspace);
    assertThat(limits.lanes()).isEqualTo(Map.of("crm", new Limits.Limit(2, Optional.empty())));
    assertThat(limits.workspace().rate()).contains(new Limits.Rate(600, Duration.ofMinutes(1)));
  }

  @Test
  void what_was_shown_can_be_sent_back_and_what_is_not_sent_is_as_usual() {
    rest.put(PATH, EACH).isOk();
    var before = Memory.TURNSTILE.limits(memory.workspace);
    rest.put(PATH, rest.get(PATH).body()).isOk();
    assertThat(Memory.TURNSTILE.limits(memory.workspace)).isEqualTo(before);

    assertThat(rest.put(PATH, "{}").isOk().body()).isEqualTo(USUAL);
  }

  @Test
  void deleting_them_goes_back_to_what_is_usual() {
    rest.put(PATH, EACH).isOk();

    assertThat(rest.delete(PATH).isOk().body()).isEqualTo(USUAL);
    assertThat(Memory.TURNSTILE.limits(memory.workspace)).isEqualTo(Limits.USUAL);
  }

  @Test
  void who_waits_in_line_comes_in_where_a_limit_makes_room() {
    rest.put(PATH, "{\"workspace\":{\"atOnce\":1}}").isOk();
    Memory.TURNSTILE.offer(memory.workspace, posted());
    long before = sent();
    IntStream.range(0, 2).forEach(_ -> posted());
    assertThat(sent()).isEqualTo(before);

    rest.put(PATH, "{\"workspace\":{\"atOnce\":3}}").isOk();

    assertThat(sent()).isEqualTo(before + 2);
  }

  private Task posted() {
    var id = rest.post("/v1/tasks", "{\"agentId\":\"mia\",\"task\":\"x\"}").is(202).at("id");
    return Memory.TASKS
        .find(memory.workspace, TaskId.of(String.valueOf(id)).orElseThrow())
        .orElseThrow();
  }

  private long sent() {
    return Memory.QUEUE.sent().stream()
        .map(Sent::workspace)
        .filter(memory.workspace::equals)
        .count();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'workspace':{'atOnce':0}} | workspace",
        "{'workspace':{'atOnce':201}} | workspace",
        "{'workspace':{'atOnce':1,'rate':{'starts':1}}} | workspace.rate.seconds",
        "{'workspace':{'atOnce':1,'rate':{'seconds':1}}} | workspace.rate.starts",
        "{'workspace':{'rate':{'starts':0,'seconds':1}}} | workspace.rate",
        "{'workspace':{'rate':{'starts':100001,'seconds':1}}} | workspace.rate",
        "{'workspace':{'rate':{'starts':1,'seconds':0}}} | workspace.rate",
        "{'workspace':{'rate':{'starts':1,'seconds':86401}}} | workspace.rate",
        "{'agents':{'nobody':{'atOnce':1}}} | agents[nobody]",
        "{'agents':{'mia':{'atOnce':0}}} | agents[mia]",
        "{'lanes':{' ':{'atOnce':1}}} | lanes[ ]",
        "{'lanes':{'crm':{'atOnce':-1}}} | lanes[crm]",
        "{'lane':{}} | lane",
        "{'workspace':{'atOnce':'many'}} | atOnce"
      })
  void what_cannot_be_is_refused_by_name_and_changes_nothing(String sent, String field) {
    rest.put(PATH, sent.replace('\'', '"')).refuses(field);

    assertThat(rest.get(PATH).isOk().body()).isEqualTo(USUAL);
  }

  @Test
  void more_than_two_hundred_of_their_own_are_refused() {
    var lanes =
        IntStream.rangeClosed(0, 200)
            .mapToObj("\"l%d\":{\"atOnce\":1}"::formatted)
            .collect(Collectors.joining(","));

    rest.put(PATH, "{\"lanes\":{%s}}".formatted(lanes)).refuses("limits");
  }

  @Test
  void another_workspace_has_its_own() {
    rest.put(PATH, EACH).isOk();

    assertThat(memory.globex().get(PATH).isOk().body()).isEqualTo(USUAL);
    memory.globex().delete(PATH).isOk();
    assertThat(rest.get(PATH).at("workspace", "atOnce")).isEqualTo(50);
    memory.stranger().get(PATH).isProblem(401);
    memory.stranger().put(PATH, EACH).isProblem(401);
  }
}
