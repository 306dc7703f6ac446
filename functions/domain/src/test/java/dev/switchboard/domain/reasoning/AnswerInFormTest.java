package dev.switchboard.domain.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.reasoning.AnswerInForm.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AnswerInFormTest {
  private static final Form FORM =
      new Form(
          "verdict",
          Map.of(
              "type", "object",
              "required", List.of("score"),
              "properties", Map.of("score", Map.of("type", "integer", "maximum", 10))));
  private static final Prompt PROMPT =
      new Prompt(
          "",
          List.of(new Turn.Asked("How good is it?")),
          List.of(),
          Optional.of(FORM),
          50,
          Duration.ofSeconds(5));
  private static final String GOOD = "{good}";
  private static final String BAD = "{bad}";

  private final ScriptedModel model = new ScriptedModel();
  private final AnswerInForm forms =
      new AnswerInForm(text ->
          switch (text) {
            case GOOD -> Optional.of(Map.of("score", 7));
            case BAD -> Optional.of(Map.of("score", 70));
            default -> Optional.empty();
          });

  @Test
  void an_answer_that_fits_is_taken_at_once() {
    model.says(GOOD);

    assertThat(forms.ask(model, PROMPT))
        .isEqualTo(
            new Outcome.Filled(
                Map.of("score", 7), new Answer(GOOD, List.of(), "scripted", new Used(10, 2, 30))));
    assertThat(model.asked()).containsExactly(PROMPT);
  }

  @Test
  void words_and_a_fence_around_it_are_forgiven() {
    model.says("Here it is:\n```json\n" + GOOD + "\n```\nAnything else?");

    assertThat(forms.ask(model, PROMPT)).isInstanceOf(Outcome.Filled.class);
  }

  @Test
  void an_answer_that_does_not_fit_is_told_what_is_wrong_and_all_is_counted() {
    model.says(BAD).says("Good!").says(GOOD);

    var outcome = forms.ask(model, PROMPT);

    assertThat(outcome).isInstanceOf(Outcome.Filled.class);
    assertThat(outcome.answer().used()).isEqualTo(new Used(30, 6, 90));
    assertThat(model.asked().get(1).turns())
        .startsWith(new Turn.Asked("How good is it?"), new Turn.Said(BAD, List.of()))
        .hasSize(3);
    assertThat(asked(1)).contains("not a valid verdict", "score must be at most 10, and is 70.");
    assertThat(asked(2)).contains("must be one JSON object");
  }

  @Test
  void a_model_that_never_fits_is_asked_three_times_and_no_more() {
    model.says(BAD).says(BAD).says(BAD).says(GOOD);

    var outcome = forms.ask(model, PROMPT);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Unfit.class,
            unfit ->
                assertThat(unfit.misfits())
                    .containsExactly("score must be at most 10, and is 70."));
    assertThat(outcome.answer().used()).isEqualTo(new Used(30, 6, 90));
    assertThat(model.asked()).hasSize(3);
  }

  @Test
  void an_answer_that_was_cut_is_asked_to_be_shorter_even_if_what_is_left_of_it_fits() {
    model.answers(new Answer(GOOD, List.of(), "m", Used.NONE, true)).says(GOOD);

    assertThat(forms.ask(model, PROMPT)).isInstanceOf(Outcome.Filled.class);
    assertThat(asked(1)).contains("Keep it shorter");
  }

  @Test
  void an_answer_without_words_is_asked_for_again_as_it_was() {
    model.calls("imagined", Map.of()).says(GOOD);

    assertThat(forms.ask(model, PROMPT)).isInstanceOf(Outcome.Filled.class);
    assertThat(model.asked()).containsExactly(PROMPT, PROMPT);
  }

  @Test
  void a_prompt_needs_a_form_and_must_have_no_tools() {
    var withTool =
        new Prompt(
            "",
            PROMPT.turns(),
            List.of(new ToolSpec("t", "", Map.of())),
            PROMPT.form(),
            50,
            PROMPT.patience());

    assertThatThrownBy(() -> forms.ask(model, withTool))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> forms.ask(model, Prompt.question("", "Hm?", 50, PROMPT.patience())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String asked(int number) {
    return model.asked().get(number).turns().getLast() instanceof Turn.Asked again
        ? again.text()
        : "";
  }
}
