package dev.switchboard.lambda.tasks;

import static dev.switchboard.domain.task.Errands.LEASE;
import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.task.Errands.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Answer;
import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.AnswerLink.Answerable;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.Question;
import dev.switchboard.domain.task.Question.Form;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.TaskStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalsTest {
  private static final TaskId ID = Errands.id("a");

  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void it_is_paused_resumed_and_called_off() {
    submit();

    rest.and("Idempotency-Key", "p").post(path("/pause"), "{}").is(202);
    rest.and("Idempotency-Key", "p").post(path("/pause"), "{}").is(202);
    rest.post(path("/resume"), "{}").is(202);
    var cancelled = rest.post(path("/cancel"), "{\"why\":\"Never mind.\"}").is(202);

    assertThat(cancelled.at("id")).isEqualTo(ID.value());
    assertThat(signals())
        .extracting(signal -> signal.getClass().getSimpleName())
        .containsExactlyInAnyOrder("Pause", "Resume", "Cancel");
    assertThat(signals())
        .filteredOn(Signal.Cancel.class::isInstance)
        .extracting(signal -> ((Signal.Cancel) signal).why())
        .containsExactly("Never mind.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/pause", "/resume", "/cancel"})
  void what_has_ended_or_is_not_there_obeys_nothing(String what) {
    rest.post(path(what), "{}").isProblem(404);
    submit();
    memory.globex().post(path(what), "{}").isProblem(404);
    taken();
    Memory.TASKS.end(memory.workspace, ID, 1, Errands.ended(TaskStatus.FAILED, "no", 1, 1));

    rest.post(path(what), "{}").isProblem(409);
  }

  @Test
  void its_question_is_answered_once_and_as_it_is_asked() {
    ask(new Form.Choice(List.of("blue", "red")));

    answer(1, "\"green\"").refuses("value");
    answer(2, "\"blue\"").isProblem(409);
    rest.post(path("/answers"), "{\"value\":1}").refuses("question");
    answer(1, "\"Blue\"").is(202);

    assertThat(signals())
        .extracting(signal -> ((Signal.Answered) signal).value())
        .containsExactly("blue");
  }

  @Test
  void each_form_has_answers_that_fit() {
    ask(new Form.YesNo());
    answer(1, "\"maybe\"").refuses("value");
    answer(1, "true").is(202);
    assertThat(signals()).extracting(signal -> ((Signal.Answered) signal).value()).contains(true);
  }

  @Test
  void an_object_has_all_the_fields_that_are_asked_for() {
    ask(new Form.Fields(List.of("name", "day")));
    answer(1, "{\"name\":\"Ann\"}").refuses("value");
    answer(1, "{\"name\":\"Ann\",\"day\":\"Monday\"}").is(202);
    assertThat(signals())
        .extracting(signal -> ((Signal.Answered) signal).value())
        .contains(Map.of("name", "Ann", "day", "Monday"));
  }

  @Test
  void whoever_has_the_link_answers_without_a_key() {
    ask(new Form.Choice(List.of("<blue>", "red")));
    var link = Memory.ANSWERS.path(memory.workspace, new Answerable(ID, 1));
    var stranger = memory.stranger();

    var page = stranger.get(link).is(200);
    assertThat(page.body()).contains("Which one?", "&lt;blue&gt;").doesNotContain("<blue>");
    assertThat(page.headers()).containsEntry("Cache-Control", "no-store");
    assertThat(send(stranger, link, "value=red").is(200).body()).contains("Thank you");

    assertThat(signals())
        .extracting(signal -> ((Signal.Answered) signal).by())
        .containsExactly("link");
    assertThat(send(stranger, link, "value=green").is(400).body()).contains("must be one of");
  }

  @Test
  void a_made_up_link_leads_nowhere() {
    ask(new Form.YesNo());
    var link = Memory.ANSWERS.path(memory.workspace, new Answerable(ID, 1));
    var stranger = memory.stranger();

    stranger.get(link.substring(0, link.length() - 4)).is(404);
    stranger.get(link.replace("acme-", "globex-")).is(404);
    send(stranger, "/answers/%s/abc".formatted(memory.workspace), "value=yes").is(404);
    assertThat(signals()).isEmpty();
  }

  private static Answer send(Rest stranger, String path, String form) {
    return stranger
        .and("content-type", "application/x-www-form-urlencoded")
        .send("POST", path, Optional.of(form));
  }

  private Answer answer(int question, String value) {
    return rest.post(path("/answers"), "{\"question\":%d,\"value\":%s}".formatted(question, value));
  }

  private static String path(String what) {
    return "/v1/tasks/%s%s".formatted(ID, what);
  }

  private void submit() {
    Memory.TASKS.submit(memory.workspace, task("a"));
  }

  private void taken() {
    Memory.TASKS.take(memory.workspace, ID, NOW, NOW.plus(LEASE));
  }

  private void ask(Form form) {
    submit();
    taken();
    var question = new Question("Which one?", form, Optional.empty(), Optional.empty());
    var step = new Step(1, 1, new Deed.Asked(question), Used.NONE, NOW);
    Memory.TASKS.record(memory.workspace, ID, 1, step, NOW.plus(LEASE));
  }

  private List<Signal> signals() {
    return Memory.TASKS.read(memory.workspace, ID).orElseThrow().signals();
  }
}
