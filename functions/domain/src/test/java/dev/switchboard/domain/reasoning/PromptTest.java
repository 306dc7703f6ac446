package dev.switchboard.domain.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PromptTest {
  private static final Prompt QUESTION = Prompt.question("s", "Hm?", 9, Duration.ofSeconds(1));
  private static final Turn.Said SAID = new Turn.Said("Well.", List.of());

  @Test
  void a_prompt_begins_with_a_question_and_ends_with_what_the_model_did_not_say() {
    refuses(() -> QUESTION.then(SAID), "must end with");
    refuses(() -> prompt(List.of(), List.of()), "must begin with");
    refuses(() -> prompt(List.of(SAID, new Turn.Asked("And?")), List.of()), "must begin with");
    assertThat(QUESTION.then(SAID, new Turn.Asked("And?")).turns()).hasSize(3);
  }

  @Test
  void tokens_and_patience_are_more_than_none() {
    refuses(() -> Prompt.question("", "Hm?", 0, Duration.ofSeconds(1)), "(0)");
    refuses(() -> QUESTION.within(Duration.ZERO), "(PT0S)");
  }

  @Test
  void no_two_tools_have_one_name_and_the_form_has_another() {
    var tool = new ToolSpec("look", "", Map.of());
    refuses(() -> prompt(QUESTION.turns(), List.of(tool, tool)), "must differ");
    refuses(
        () ->
            new Prompt(
                "",
                QUESTION.turns(),
                List.of(tool),
                Optional.of(new Form("look", Map.of())),
                9,
                Duration.ofSeconds(1)),
        "must differ");
    refuses(() -> new ToolSpec("look up", "", Map.of()), "Tool name (look up)");
    refuses(() -> new Form("", Map.of()), "Form name ()");
  }

  @Test
  void a_turn_is_never_empty() {
    refuses(() -> new Turn.Asked(" "), "must not be blank");
    refuses(() -> new Turn.Said(" ", List.of()), "must be words or calls");
    refuses(() -> new Turn.Returned(List.of()), "at least one");
  }

  @Test
  void what_was_used_adds_up() {
    assertThat(new Used(1, 2, 3).plus(new Used(10, 20, 30))).isEqualTo(new Used(11, 22, 33));
    assertThat(Used.NONE.plus(Used.NONE)).isEqualTo(Used.NONE);
  }

  private static Prompt prompt(List<Turn> turns, List<ToolSpec> tools) {
    return new Prompt("", turns, tools, Optional.empty(), 9, Duration.ofSeconds(1));
  }

  private static void refuses(Runnable making, String message) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
