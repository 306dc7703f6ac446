package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.agent.SignedEndpoint;
import dev.switchboard.domain.agent.WorkSettings;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.Move;
import dev.switchboard.domain.task.Order;
import dev.switchboard.domain.task.Origin;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Terms;
import dev.switchboard.domain.task.Work.Job;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWorkTest {
  private static final Instant AT = Instant.parse("2026-03-03T13:30:00Z");

  private final HttpWork work = new HttpWork(new OutboundHttp(true), InstantSource.system());

  @Test
  void the_endpoint_gets_what_was_asked_under_a_signature_that_verifies() {
    try (var owner = Receiver.answering(200, "{\"result\":\"Quote 17\\nsent.\"}")) {
      assertThat(run(owner)).isEqualTo(new Move.Done("Quote 17 sent."));

      var request = owner.received().getFirst();
      Signed.assertSigned(request);
      assertThat(Signed.headers(request)).containsEntry("webhook-id", "task_1");
      assertThat(request.body())
          .isEqualTo(
              """
              {"type":"task.run","timestamp":"2026-03-03T13:30:00Z","data":{"task":"task_1",\
              "agent":"front-desk","asked":"Send the quote","inputs":{"quote":17},"call":"c1"}}\
              """);
    }
  }

  @Test
  void an_endpoint_that_answered_is_not_called_again() {
    try (var owner = Receiver.answering(200, "Sent.")) {
      var endpoint = Optional.of(new SignedEndpoint(owner.url("/work"), Signed.SECRET));
      var tried = new Step(1, 1, new Deed.Tried("Too slow.", AT), Used.NONE, AT);
      var answered = new Step(2, 1, new Deed.Noted("http", "Sent."), Used.NONE, AT);

      assertThat(work.next(job(endpoint, List.of(tried, answered))))
          .isEqualTo(new Move.Done("Sent."));
      assertThat(owner.received()).isEmpty();
    }
  }

  @Test
  void a_repeat_can_be_known_by_its_id_and_body() {
    try (var owner = Receiver.answering(200, "")) {
      run(owner);
      run(owner);

      var requests = owner.received();
      assertThat(requests.get(0).body()).isEqualTo(requests.get(1).body());
      assertThat(requests)
          .allMatch(each -> "task_1".equals(Signed.headers(each).get("webhook-id")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sent.", " Sent. \n", "{\"result\":\"Sent.\",\"more\":[1]}"})
  void a_text_or_the_result_of_an_object_is_the_result(String answer) {
    try (var owner = Receiver.answering(200, answer)) {
      assertThat(run(owner)).isEqualTo(new Move.Done("Sent."));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"result\":17}", "{\"answer\":\"yes\"}", "{broken", "[1,2]"})
  void an_answer_without_a_result_is_the_result_as_it_is(String answer) {
    try (var owner = Receiver.answering(200, answer)) {
      assertThat(run(owner)).isEqualTo(new Move.Done(answer));
    }
  }

  @Test
  void nothing_said_is_done() {
    try (var owner = Receiver.answering(204, "")) {
      assertThat(run(owner)).isEqualTo(new Move.Done("Done."));
    }
  }

  @Test
  void a_long_answer_is_cut() {
    try (var owner = Receiver.answering(200, "a".repeat(20_000))) {
      assertThat(run(owner)).isEqualTo(new Move.Done("a".repeat(8_000)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 503})
  void what_may_pass_is_tried_again(int status) {
    try (var owner = Receiver.answering(status, "")) {
      assertThatThrownBy(() -> run(owner))
          .isInstanceOf(Fault.Passing.class)
          .hasMessage("The owner's endpoint answered %d.".formatted(status));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 404, 410})
  void any_other_answer_is_the_end(int status) {
    try (var owner = Receiver.answering(status, "")) {
      assertThatThrownBy(() -> run(owner))
          .isInstanceOf(Fault.Lasting.class)
          .hasMessage("The owner's endpoint answered %d.".formatted(status));
    }
  }

  @Test
  void nobody_there_is_tried_again() {
    var closed = Receiver.answering(200, "");
    closed.close();

    assertThatThrownBy(() -> run(closed)).isInstanceOf(Fault.Passing.class);
  }

  @Test
  void an_address_that_is_not_public_is_the_end() {
    var strict = new HttpWork(new OutboundHttp(false), InstantSource.system());
    var endpoint = new SignedEndpoint("https://169.254.169.254/x", Signed.SECRET);

    assertThatThrownBy(() -> run(strict, Optional.of(endpoint)))
        .isInstanceOf(Fault.Lasting.class)
        .hasMessageContaining("address is not public")
        .hasMessageContaining("must be a public address")
        .message()
        .doesNotContain("169.254");
  }

  @Test
  void an_agent_without_an_endpoint_is_told_what_to_set() {
    assertThat(run(work, Optional.empty()))
        .isInstanceOfSatisfying(
            Move.Failed.class,
            failed -> assertThat(failed.why()).contains("front-desk", "work.http.url"));
  }

  private Move run(Receiver owner) {
    return run(work, Optional.of(new SignedEndpoint(owner.url("/work"), Signed.SECRET)));
  }

  /// What it wants in the end: after its one call, where it wants one.
  private static Move run(HttpWork kind, Optional<SignedEndpoint> endpoint) {
    var first = kind.next(job(endpoint, List.of()));
    if (!(first instanceof Move.Do doing)) {
      return first;
    }
    assertThat(doing.effect().repeat()).isEqualTo(Move.Repeat.HARMLESS);
    var made = doing.effect().perform("task_1.1", Duration.ofSeconds(10));
    assertThat(made.used()).isEqualTo(Used.NONE);
    return kind.next(job(endpoint, List.of(new Step(1, 1, made.deed(), made.used(), AT))));
  }

  private static Job job(Optional<SignedEndpoint> endpoint, List<Step> steps) {
    return new Job(new WorkspaceId("demo"), agent(endpoint), new History(task(), steps, List.of()));
  }

  private static Agent agent(Optional<SignedEndpoint> endpoint) {
    return new Agent(
        new AgentId("front-desk"),
        "Front desk",
        "",
        "",
        Optional.empty(),
        Set.of(),
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Owner.named("Mia"),
        new WorkSettings("http", endpoint),
        1);
  }

  private static Task task() {
    var order =
        new Order(
            new AgentId("front-desk"),
            "http",
            "Send the quote",
            Map.of("quote", 17),
            new Origin("vapi", Optional.of("c1"), Optional.empty(), Optional.empty()),
            Terms.USUAL,
            Optional.empty(),
            AT);
    return Task.first(new TaskId("task_1"), order, AT);
  }
}
