package dev.switchboard.workbench.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.topology.Functions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The packaged zips of all functions, under the runtime interface client, with exactly the
/// variables and rights that the templates give them, answer the sample call.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SampleCallOnZips {
  private static final String LINK = "/v1/calendars/viewings/link";
  private static final String APPOINTMENTS = "/v1/appointments?calendarId=viewings";

  /// One of each function that is called over HTTP by its owner.
  private static final List<String> PATHS =
      List.of("/v1/agents", APPOINTMENTS, "/v1/tasks", "/v1/calls", "/v1/notices", LINK);

  private Aws aws;
  private Rehearsal rehearsal;
  private Played played;
  private List<String> problems;
  private Map<String, HttpResponse<String>> read;

  abstract Start how();

  Rehearsal rehearsal() {
    return rehearsal;
  }

  /// Looks at the functions after their init, and before anything is asked of them.
  void look(Rehearsal initialised) throws IOException {}

  @BeforeAll
  void play() throws IOException, InterruptedException {
    aws = Aws.start();
    rehearsal = Rehearsal.init(how(), aws.services());
    look(rehearsal);
    rehearsal.serve(aws.queues().client());
    played = new Played(aws, rehearsal.url());
    problems = played.play();
    read = PATHS.stream().collect(Collectors.toMap(Function.identity(), played::get));
  }

  @AfterAll
  void stop() {
    played.close();
    rehearsal.close();
    aws.close();
  }

  @Test
  void the_call_leaves_an_appointment_and_a_finished_task_that_was_told() {
    assertThat(problems).as(played.printed()).isEmpty();
    assertThat(played.printed())
        .contains("You are booked for", "booked, viewing for Tom Ashdown")
        .contains("control URL", "owner-webhook delivered", "customer-ended-call");
  }

  @Test
  void its_owner_reads_back_what_was_done() {
    assertThat(read)
        .hasEntrySatisfying(
            LINK, none -> assertThat(none.body()).contains("link of calendar (viewings)"))
        .hasEntrySatisfying("/v1/agents", found -> assertThat(found.body()).contains("\"rory\""))
        .hasEntrySatisfying(APPOINTMENTS, found -> assertThat(found.body()).contains("Tom Ashdown"))
        .hasEntrySatisfying(
            "/v1/tasks", found -> assertThat(found.body()).contains("The office has done this"))
        .hasEntrySatisfying(
            "/v1/calls", found -> assertThat(found.body()).contains("\"ended\":true"));
  }

  @Test
  void what_the_owner_entrusts_to_it_is_sealed_under_the_key() {
    var endpoint = "{\"url\":\"https://owner.example.com/notices\",\"types\":[\"task.completed\"]}";

    assertThat(played.send("/v1/endpoints", "POST", endpoint).statusCode()).isEqualTo(201);
    assertThat(rehearsal.of(Functions.NOTICES).gate().permitted())
        .extracting(Act::action)
        .contains("kms:GenerateDataKey");
  }

  @Test
  void each_function_was_called_and_none_failed() {
    assertThat(rehearsal.all())
        .hasSameSizeAs(Functions.ALL)
        .noneMatch(each -> each.ended().isEmpty())
        .allMatch(each -> each.ended().stream().allMatch(Ended.Answered.class::isInstance));
  }

  @Test
  void each_function_may_do_all_that_it_does() {
    assertThat(rehearsal.all())
        .allSatisfy(each -> assertThat(each.gate().denied()).as(each.function().name()).isEmpty());
  }

  @Test
  void no_function_has_anything_to_complain_about() {
    assertThat(rehearsal.all())
        .allSatisfy(each ->
            assertThat(each.printed())
                .as(each.function().name())
                .doesNotContain("ERROR", "WARN", "Exception"));
  }
}
