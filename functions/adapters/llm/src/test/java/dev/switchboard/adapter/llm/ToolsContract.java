package dev.switchboard.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.Turn;
import dev.switchboard.domain.reasoning.Used;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every provider's model promises of tools, of forms, and of answers that are not whole.
abstract class ToolsContract extends LanguageModelContract {
  /// Calls `find_slots` twice, as `id-1` for Monday and as `id-2` for Tuesday with 3 people, after
  /// saying "Let me look."; took the same.
  abstract String callsTwice();

  /// Calls the form `verdict` with `{"yes":true,"score":0.5,"why":{"words":["a","b"]}}`.
  abstract String fillsIn();

  /// Calls a tool with arguments that are none.
  abstract String callsBadly();

  /// An answer's end in the provider's word.
  abstract String ended(String answer, String reason);

  abstract String cutReason();

  abstract String declinedReason();

  /// What the wire says of the results of two calls, without its spaces: `id-1` returned "9:00",
  /// and `id-2` failed.
  abstract List<String> returnedOnTheWire();

  /// What the wire says of a tool and of having to call one, without its spaces.
  abstract List<String> toolsOnTheWire();

  abstract String mustCallOnTheWire();

  @Test
  void several_calls_come_with_their_arguments_and_what_was_said_before() {
    try (var vendor = Vendor.answering(200, callsTwice())) {
      var answer = model(vendor).answer(Prompts.withTool());

      assertThat(answer.calls()).isEqualTo(Prompts.CALLS);
      assertThat(answer.text()).isEqualTo("Let me look.");
      assertThat(answer.cut()).isFalse();
      assertThat(answer.used()).isEqualTo(new Used(12, 6, 0));
      assertThat(bare(vendor)).contains(toolsOnTheWire()).doesNotContain(mustCallOnTheWire());
    }
  }

  @Test
  void results_are_sent_back_under_the_ids_of_their_calls() {
    try (var vendor = Vendor.answering(200, hello())) {
      var said = new Turn.Said("Let me look.", Prompts.CALLS);
      var answer = model(vendor).answer(Prompts.withTool(said, Prompts.returned()));

      assertThat(answer.text()).isEqualTo("Hello.");
      assertThat(bare(vendor)).contains(returnedOnTheWire()).contains("Letmelook.");
    }
  }

  @Test
  void a_form_that_is_filled_in_is_the_text() {
    try (var vendor = Vendor.answering(200, fillsIn())) {
      var answer = model(vendor).answer(Prompts.withForm());

      assertThat(answer.calls()).isEmpty();
      assertThat(new PlainJson().object(answer.text()))
          .contains(Map.of("yes", true, "score", 0.5, "why", Map.of("words", List.of("a", "b"))));
      assertThat(bare(vendor)).contains("verdict", "score", mustCallOnTheWire());
    }
  }

  @Test
  void words_where_a_form_was_asked_for_are_passed_on_as_they_are() {
    try (var vendor = Vendor.answering(200, hello())) {
      assertThat(model(vendor).answer(Prompts.withForm()).text()).isEqualTo("Hello.");
    }
  }

  @Test
  void tools_are_called_before_the_form_is_filled_in() {
    try (var vendor = Vendor.answering(200, callsTwice())) {
      var answer = model(vendor).answer(Prompts.withBoth());

      assertThat(answer.calls()).isEqualTo(Prompts.CALLS);
      assertThat(answer.text()).isEqualTo("Let me look.");
    }
  }

  @Test
  void a_call_whose_arguments_are_none_is_a_passing_fault() {
    try (var vendor = Vendor.answering(200, callsBadly())) {
      assertThatThrownBy(() -> model(vendor).answer(Prompts.withTool()))
          .isInstanceOf(Fault.Passing.class)
          .hasMessageContaining("no answer that can be read");
    }
  }

  @Test
  void calls_of_an_answer_that_was_cut_are_not_made_however_whole_they_look() {
    var cut =
        callsTwice().replaceAll("([rR]eason\":)\"tool_[a-z]+\"", "$1\"%s\"".formatted(cutReason()));
    try (var vendor = Vendor.answering(200, cut)) {
      assertThatThrownBy(() -> model(vendor).answer(Prompts.withTool()))
          .isInstanceOf(Fault.Lasting.class)
          .hasMessageContaining("77 tokens are too few");
    }
  }

  @Test
  void an_answer_that_was_cut_says_so() {
    try (var vendor = Vendor.answering(200, ended(hello(), cutReason()))) {
      var answer = model(vendor).answer(prompt(Duration.ofSeconds(60)));

      assertThat(answer.text()).isEqualTo("Hello.");
      assertThat(answer.cut()).isTrue();
    }
  }

  @Test
  void an_answer_that_was_cut_before_it_said_anything_is_a_lasting_fault() {
    try (var vendor = Vendor.answering(200, ended(saysNothing(), cutReason()))) {
      assertThatThrownBy(() -> model(vendor).answer(prompt(Duration.ofSeconds(60))))
          .isInstanceOf(Fault.Lasting.class)
          .hasMessageContaining("77 tokens are too few");
    }
  }

  @Test
  void an_answer_that_was_declined_is_a_lasting_fault() {
    try (var vendor = Vendor.answering(200, ended(saysNothing(), declinedReason()))) {
      assertThatThrownBy(() -> model(vendor).answer(prompt(Duration.ofSeconds(60))))
          .isInstanceOf(Fault.Lasting.class)
          .hasMessageContaining("declined");
    }
  }
}
