package dev.switchboard.domain.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.reasoning.ReadForm.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReadFormTest {
  private static final Form FORM =
      new Form(
          "verdict",
          Map.of(
              "type", "object",
              "required", List.of("score"),
              "properties", Map.of("score", Map.of("type", "integer", "maximum", 10))));
  private static final String GOOD = "{good}";

  private final ReadForm forms =
      new ReadForm(text ->
          switch (text) {
            case GOOD -> Optional.of(Map.of("score", 7));
            case "{bad}" -> Optional.of(Map.of("score", 70));
            default -> Optional.empty();
          });

  private Reading read(String text) {
    return forms.read(FORM, new Answer(text, List.of(), "m", Used.NONE));
  }

  @Test
  void words_and_a_fence_around_it_are_forgiven() {
    assertThat(read("Here it is:\n```json\n" + GOOD + "\n```\nAnything else?"))
        .isEqualTo(new Reading.Fits(Map.of("score", 7)));
  }

  @Test
  void what_does_not_fit_is_told_in_words_that_it_can_be_mended_by() {
    assertThat(read("{bad}"))
        .isInstanceOfSatisfying(
            Reading.Misfit.class,
            misfit ->
                assertThat(misfit.again(FORM).text())
                    .contains("not a valid verdict", "score must be at most 10, and is 70."));
  }

  @Test
  void words_alone_are_no_object() {
    assertThat(read("Good!"))
        .isEqualTo(
            new Reading.Misfit(List.of("It must be one JSON object, and is something else.")));
  }

  @Test
  void what_was_cut_does_not_fit_even_if_what_is_left_of_it_does() {
    assertThat(forms.read(FORM, new Answer(GOOD, List.of(), "m", Used.NONE, true)))
        .isInstanceOfSatisfying(
            Reading.Misfit.class,
            misfit -> assertThat(misfit.misfits().getFirst()).contains("Keep it shorter"));
  }

  @Test
  void of_many_misfits_the_first_ten_are_told() {
    var required = IntStream.range(0, 50).mapToObj(i -> "part" + i).toList();
    var form = new Form("long", Map.of("type", "object", "required", required));

    var read = forms.read(form, new Answer(GOOD, List.of(), "m", Used.NONE));

    assertThat(read)
        .isInstanceOfSatisfying(
            Reading.Misfit.class,
            misfit ->
                assertThat(misfit.misfits().stream().collect(Collectors.joining(" ")))
                    .contains("part9")
                    .doesNotContain("part10"));
  }
}
