package dev.switchboard.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// What is put in a prompt, and what is written as JSON.
final class WordsTest {
  @Property(tries = 200)
  void any_text_is_written_as_json_that_reads_the_same(@ForAll String text, @ForAll long number) {
    var written = JsonText.of(Map.of("a", List.of(text, number, true)));

    assertThat(new JsonReader().object(written).orElseThrow().get("a"))
        .asString()
        .isEqualTo("[%s, %d, true]".formatted(text, number));
    assertThat(written.chars()).allMatch(each -> each >= ' ');
  }

  @Test
  void what_fills_a_place_is_not_searched_for_places() {
    assertThat(Words.fill("{a} {b} {{b}", Map.of("a", "{b} $1 \\", "b", "2")))
        .isEqualTo("{b} $1 \\ 2 {b}");
  }

  @Test
  void what_is_too_long_is_cut_and_says_so() {
    assertThat(Words.cut("ab\uD83C\uDF75cd", 3)).isEqualTo("ab… (cut here; it has 6 characters)");
    assertThat(Words.fill("{a}", Map.of("a", "x".repeat(900_000))).length())
        .isBetween(Words.LONGEST_RESULT, Words.LONGEST_RESULT + 60);
  }

  @Test
  void a_prompt_is_never_blank() {
    assertThat(Words.fill("{a} ", Map.of("a", " "))).isEqualTo("Nothing was given.");
  }

  @Test
  void a_stored_task_has_room_for_what_it_is_given() {
    var values = Map.of("a", "x".repeat(90_000), "b", "y".repeat(90_000), "c", "z".repeat(90_000));
    var inputs = Inputs.of(Flows.ask("{a} {b} {c}"), values);
    var given = (Map<?, ?>) Objects.requireNonNull(inputs.get("values"));

    assertThat(given.values().stream().mapToInt(each -> each.toString().length()).sum())
        .isLessThan(Words.LONGEST + 200);
    assertThat(given.keySet().toString()).contains("a", "b", "c");
  }

  @Test
  void verdicts_are_the_same_whatever_their_case_and_stops_are() {
    assertThat(List.of("Yes.", " yes", "\"YES\"", "yes!\n"))
        .allMatch(each -> Verdicts.normal(each).equals("yes"));
    assertThat(Verdicts.normal("-5 €")).isNotEqualTo(Verdicts.normal("5 €"));
  }
}
