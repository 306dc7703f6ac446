package dev.switchboard.domain.task;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.reasoning.Answer;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.ScriptedModel;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.reasoning.Turn;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.Move.Made;
import dev.switchboard.domain.task.Work.Job;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ModelWorkTest {
  private final ScriptedModel model = new ScriptedModel();
  private final Office office = office(model);

  private static Office office(ScriptedModel model) {
    return new Office(
        new ModelWork(
            (workspace, name) -> model,
            job -> List.of(new Weigh()),
            _ -> Optional.empty(),
            (workspace, agent) -> ZoneId.of("Asia/Tokyo")));
  }

  /// A tool whose result is as long as it is told.
  private record Weigh() implements TaskTool {
    @Override
    public ToolSpec spec() {
      return new ToolSpec("weigh", "Weighs a thing.", Map.of("type", "object"));
    }

    @Override
    public Effect use(Job job, ToolCall call) {
      return new Effect() {
        @Override
        public String name() {
          return "weigh";
        }

        @Override
        public Made perform(String key, Duration patience) {
          int length = ((Number) call.arguments().getOrDefault("length", 5)).intValue();
          return Made.of(new Deed.Returned(call, "x".repeat(length), false));
        }
      };
    }
  }

  @Test
  void the_agents_model_answers_and_what_it_took_is_kept() {
    model.says("At nine.");

    var ended = run(office);

    assertThat(ended.result()).contains("At nine.");
    assertThat(ended.used()).isEqualTo(new Used(10, 2, 30));
    var prompt = model.asked().getFirst();
    assertThat(prompt.system()).contains("You are Mia.");
    assertThat(prompt.turns().toString()).contains("Find out when the shop opens", "n=1");
    assertThat(prompt.tools())
        .extracting(ToolSpec::name)
        .containsExactly("weigh", "ask_owner", "ask_agent");
  }

  @Test
  void the_model_is_told_the_day_on_which_it_was_asked_where_the_agent_is_at_home() {
    var sing = new ToolCall("c1", "ask_agent", Map.of("agent", "leo", "task", "Sing tomorrow"));
    model
        .does(_ -> {
          office.clock.pass(Duration.ofHours(8));
          return new Answer("", List.of(sing), "scripted", Used.NONE);
        })
        .says("La.")
        .says("Ok.");
    var task = office.submit.submit(ACME, Office.request("r1", "model", Terms.USUAL));

    office.runAll();

    assertThat(office.find(task).result()).contains("Ok.");
    assertThat(model.asked())
        .hasSize(3)
        .allSatisfy(prompt ->
            assertThat(prompt.system())
                .contains("on Monday, 2 March 2026, 17:00, in the time zone Asia/Tokyo."));
  }

  @Test
  void tools_are_used_in_the_order_of_their_calls_and_what_they_return_is_told() {
    var first = new ToolCall("c1", "weigh", Map.of("length", 1));
    var second = new ToolCall("c2", "weigh", Map.of("length", 2));
    model.calls(first, second).says("One and two.");

    assertThat(run(office).result()).contains("One and two.");

    var turns = model.asked().getLast().turns();
    assertThat(turns).hasSize(3);
    assertThat(((Turn.Returned) turns.getLast()).results().toString())
        .contains("text=x, ", "text=xx, ");
  }

  @Test
  void a_tool_that_is_not_there_is_said_to_the_model() {
    model.calls("dance", Map.of()).says("I cannot dance.");

    assertThat(run(office).result()).contains("I cannot dance.");
    assertThat(model.asked().getLast().turns().getLast().toString())
        .contains("There is no tool dance.");
  }

  @Test
  void the_same_call_for_the_third_time_ends_it_and_says_why() {
    for (int i = 0; i < 3; i++) {
      model.calls("weigh", Map.of("length", 3));
    }

    var ended = run(office);

    assertThat(ended.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(ended.error().orElseThrow()).contains("weigh", "3 times");
  }

  @Test
  void the_owner_is_asked_and_the_model_hears_the_answer() {
    model
        .calls("ask_owner", Map.of("question", "Which one?", "options", List.of("a", "b")))
        .says("Then a.");
    var waiting = run(office);
    assertThat(waiting.status()).isEqualTo(TaskStatus.WAITING);
    var asked = (Deed.Asked) office.asked.getFirst().deed();
    assertThat(asked.question().text()).isEqualTo("Which one?");

    int number = office.asked.getFirst().number();
    office.leave(waiting, new Signal.Answered(number, "a", "api", office.clock.instant()));
    office.runAll();

    assertThat(office.find(waiting).result()).contains("Then a.");
    assertThat(model.asked().getLast().turns().getLast().toString()).contains("text=a,");
  }

  @Test
  void another_agent_does_a_part_and_cannot_have_others_do_it() {
    model.calls("ask_agent", Map.of("agent", "leo", "task", "Sing")).says("La.").says("Leo sang.");
    var task = office.submit.submit(ACME, Office.request("r1", "model", Terms.USUAL));

    office.runAll();

    assertThat(office.find(task).result()).contains("Leo sang.");
    assertThat(office.find(task).used()).isEqualTo(new Used(30, 6, 90));
    assertThat(model.asked().get(1).system()).contains("You are Leo.");
    assertThat(model.asked().get(1).tools())
        .extracting(ToolSpec::name)
        .containsExactly("weigh", "ask_owner");
    assertThat(model.asked().getLast().turns().getLast().toString()).contains("text=La.,");
  }

  @Test
  void an_agent_that_is_not_there_is_said_to_the_model() {
    model.calls("ask_agent", Map.of("agent", "nobody", "task", "Sing")).says("Nobody sang.");
    var task = office.submit.submit(ACME, Office.request("r1", "model", Terms.USUAL));

    office.runAll();

    assertThat(office.find(task).result()).contains("Nobody sang.");
  }

  /// 209,000 tokens are some 836,000 characters.
  @Test
  void a_hundred_calls_on_a_long_conversation_are_stored_once() {
    long half = stored(50);
    long whole = stored(100);

    assertThat(whole).isBetween(836_000L, 900_000L);
    assertThat((double) whole / half).isBetween(1.9, 2.1);
  }

  /// The characters of all steps, after so many calls that returned 8,360 each.
  private static long stored(int calls) {
    var talker = new ScriptedModel();
    for (int i = 0; i < calls; i++) {
      var call = new ToolCall("c" + i, "weigh", Map.of("length", 8_360, "n", i));
      talker.answers(new Answer("", List.of(call), "scripted", new Used(10, 2, 30)));
    }
    talker.says("Done.");
    var office = office(talker);
    var ended = run(office);
    assertThat(ended.result()).contains("Done.");
    assertThat(length(talker.asked().getLast())).isGreaterThan(calls * 8_360L);
    return office.read(ended).steps().stream()
        .mapToLong(step -> step.deed().toString().length())
        .sum();
  }

  private static long length(Prompt prompt) {
    return prompt.turns().stream().mapToLong(turn -> turn.toString().length()).sum();
  }

  private static Task run(Office office) {
    var task = office.submit.submit(ACME, Office.request("r1", "model", Terms.USUAL));
    office.run(task);
    return office.find(task);
  }
}
