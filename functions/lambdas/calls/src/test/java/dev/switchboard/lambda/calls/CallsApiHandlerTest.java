package dev.switchboard.lambda.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.conversation.CallEvent;
import dev.switchboard.domain.conversation.PhoneCalls;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallsApiHandlerTest {
  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void a_call_is_shown_with_all_that_is_known_of_it() {
    record(PhoneCalls.everyFactOf("call-1"));
    var read = rest.get("/v1/calls/call-1").isOk();

    assertThat(read.at("id")).isEqualTo("call-1");
    assertThat(read.at("channel")).isEqualTo("vapi");
    assertThat(read.at("agentId")).isEqualTo("mia");
    assertThat(read.at("caller")).isEqualTo(PhoneCalls.CALLER);
    assertThat(read.at("called")).isEqualTo("+15550001111");
    assertThat(read.at("status")).isEqualTo("ended");
    assertThat(read.at("endedReason")).isEqualTo("customer-ended-call");
    assertThat(read.at("startedAt")).isEqualTo("2026-03-02T08:00:00Z");
    assertThat(read.at("endedAt")).isEqualTo("2026-03-02T08:01:01.500Z");
    assertThat(read.at("turns", 0, "role")).isEqualTo("caller");
    assertThat(read.at("turns", 1, "text")).isEqualTo("Hi!");
    assertThat(read.at("summary")).isEqualTo("Ann booked a haircut.");
    assertThat(read.at("cost")).isEqualTo(0.1875);
    assertThat(read.at("costs", 0, "promptTokens")).isEqualTo(2000);
    assertThat(read.at("analysis", "structuredData", "scores", 2)).isEqualTo("three");
    assertThat(String.valueOf(read.at("appointments"))).isEqualTo("[a.1, a.2]");
    assertThat(String.valueOf(read.at("tasks"))).isEqualTo("[task_1, task_2]");
    assertThat(read.body()).doesNotContain("control");
  }

  @Test
  void every_kind_of_event_has_a_few_words() {
    record(PhoneCalls.everyFactOf("call-1"));
    var read = rest.get("/v1/calls/call-1").isOk();

    assertThat((List<?>) read.at("events")).hasSize(PhoneCalls.everyFactOf("call-1").size());
    assertThat(read.at("events", 0, "at")).isEqualTo("2026-03-02T08:00:00Z");
    assertThat(read.at("events", 0, "type")).isEqualTo("status-update");
    for (int number = 0; number < PhoneCalls.everyFactOf("call-1").size(); number++) {
      assertThat(String.valueOf(read.at("events", number, "details"))).isNotIn("null", "{}");
    }
  }

  @Test
  void a_call_of_which_little_is_known_is_shown_as_far_as_it_goes() {
    record(List.of(PhoneCalls.told(memory.workspace, "call-2", 0, PhoneCalls.status("ringing"))));
    var read = rest.get("/v1/calls/call-2").isOk();

    assertThat(read.at("status")).isEqualTo("ringing");
    assertThat((List<?>) read.at("turns")).isEmpty();
    assertThat(read.body()).doesNotContain("summary", "endedAt", "\"cost\"");
  }

  @Test
  void calls_are_listed_page_by_page_the_newest_first() {
    record(
        IntStream.range(0, 5)
            .mapToObj(number ->
                PhoneCalls.told(
                    memory.workspace, "call-" + number, number, PhoneCalls.status("ringing")))
            .toList());
    var first = rest.get("/v1/calls?limit=3").isOk();
    var second = rest.get("/v1/calls?limit=3&before=" + first.at("next")).isOk();

    assertThat(first.at("items", 0, "id")).isEqualTo("call-4");
    assertThat(first.at("items", 0, "ended")).isEqualTo(false);
    assertThat(first.items()).hasSize(3);
    assertThat(second.items()).hasSize(2);
    assertThat(second.at("items", 1, "id")).isEqualTo("call-0");
    assertThat(first.body()).doesNotContain("control");
  }

  @Test
  void an_odd_page_is_refused_by_name() {
    rest.get("/v1/calls?limit=101").refuses("limit");
    rest.get("/v1/calls?before=x").refuses("before");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "a.b", "a%20b", "..", "ä", "a%23b", "a%00"})
  void an_unknown_id_is_not_found(String id) {
    rest.get("/v1/calls/" + id).isProblem(404);
    rest.get("/v1/calls/" + "x".repeat(5_000)).isProblem(404);
  }

  @Test
  void nothing_can_be_changed_here() {
    rest.post("/v1/calls", "{}").isProblem(405);
    rest.delete("/v1/calls/x").isProblem(405);
  }

  @Test
  void one_workspace_never_reaches_the_calls_of_another() {
    record(PhoneCalls.everyFactOf("call-1"));

    memory.globex().get("/v1/calls/call-1").isProblem(404);
    assertThat(memory.globex().get("/v1/calls").isOk().items()).isEmpty();
  }

  private void record(List<CallEvent> events) {
    events.stream().map(this::ours).forEach(Memory.CALLS::record);
  }

  private CallEvent ours(CallEvent event) {
    return new CallEvent(
        memory.workspace,
        event.call(),
        event.channel(),
        event.key(),
        event.type(),
        event.at(),
        event.agent(),
        event.caller(),
        event.called(),
        event.controlUrl(),
        event.fact());
  }
}
