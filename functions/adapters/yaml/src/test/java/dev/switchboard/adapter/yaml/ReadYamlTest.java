package dev.switchboard.adapter.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.yaml.ReadYaml.Place;
import dev.switchboard.adapter.yaml.ReadYaml.Reading;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadYamlTest {
  @Test
  void plain_values_come_out_as_they_would_of_json() {
    var text =
        """
        # by hand
        id: letters
        steps:
          - {name: draft, retries: 2, weight: 0.5}
          - name: polish
            prompt: |
              Polish: {draft}
              Twice.
        on: no
        sure: true
        nothing: ~
        date: 2026-03-02
        200: ok
        large: 12345678901234567890
        """;

    assertThat(read(text))
        .isEqualTo(
            Map.of(
                "id",
                "letters",
                "steps",
                List.of(
                    Map.of("name", "draft", "retries", 2, "weight", 0.5),
                    Map.of("name", "polish", "prompt", "Polish: {draft}\nTwice.\n")),
                "on",
                "no",
                "sure",
                true,
                "date",
                "2026-03-02",
                "200",
                "ok",
                "large",
                new BigInteger("12345678901234567890")));
  }

  @Test
  void what_is_json_is_yaml() {
    assertThat(read("{\"a\": [1, \"two\", {\"b\": false}], \"c\": \"\\u00fc\"}"))
        .isEqualTo(Map.of("a", List.of(1, "two", Map.of("b", false)), "c", "\u00fc"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: [1, 2~b: 3 | 2 | 2",
        "a: 1~  b: 2 | 2 | 4",
        "a: 1~a: 2 | 2 | 1",
        "a: \"x | 1 | 6",
        "a: 1~---~b: 2 | 2 | 1",
        "a: &x [1]~b: *x | 2 | 4",
        "a: 1~b: !!java.io.File [x] | 2 | 4",
        "a: !!javax.script.ScriptEngineManager {} | 1 | 4",
        "a: !mine 1 | 1 | 4",
        "a: !!binary aGk= | 1 | 4",
        "a:~~\tb: 1 | 3 | 1"
      })
  void what_cannot_be_read_is_said_with_its_place(String text, int line, int column) {
    var refused = refused(text.replace('~', '\n'));

    assertThat(refused.at()).contains(new Place(line, column));
    assertThat(refused.why()).doesNotContain("java", "mine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "- a", "just text", "42", "a: .nan", "a: -.inf", "? [a]\n: b", "\u0000"})
  void what_is_no_map_of_json_values_is_refused(String text) {
    assertThat(refused(text).why()).isNotBlank();
  }

  @Test
  void bombs_are_refused_before_they_grow() {
    var laughs = new StringBuilder("a0: &a0 [lol, lol]\n");
    for (int i = 1; i < 30; i++) {
      laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThat(refused(laughs.toString()).at()).contains(new Place(2, 10));
    assertThat(refused("a: &a [*a]").why()).startsWith("Aliases");
    assertThat(refused("a: " + "[".repeat(100_000)).why()).contains("60 deep");
    assertThat(refused("a: " + "{b: ".repeat(50_000)).why()).contains("60 deep");
    assertThat(refused("a: " + "x".repeat(ReadYaml.MOST_CHARACTERS)).why()).contains("256 KB");
  }

  @Property(tries = 500)
  void whatever_is_sent_is_read_or_refused(@ForAll String text) {
    assertThat(ReadYaml.read(text)).isNotNull();
    assertThat(ReadYaml.read("a: " + text)).isNotNull();
  }

  private static Map<String, Object> read(String text) {
    return switch (ReadYaml.read(text)) {
      case Reading.Read read -> read.values();
      case Reading.Refused refused -> throw new AssertionError(refused);
    };
  }

  private static Reading.Refused refused(String text) {
    assertThat(ReadYaml.read(text)).as(text).isInstanceOf(Reading.Refused.class);
    return (Reading.Refused) ReadYaml.read(text);
  }

  @Test
  void a_place_is_not_known_of_what_is_wrong_as_a_whole() {
    assertThat(refused("- a").at()).isEqualTo(Optional.empty());
  }
}
