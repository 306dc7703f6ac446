package dev.switchboard.domain.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class SchemaTest {
  private static final Schema VERDICT =
      new Schema(
          Map.of(
              "type",
              "object",
              "required",
              List.of("verdict", "score"),
              "additionalProperties",
              false,
              "properties",
              Map.of(
                  "verdict", Map.of("type", "string", "enum", List.of("yes", "no")),
                  "score", Map.of("type", "number", "minimum", 0, "maximum", 1),
                  "note", Map.of("type", List.of("string", "null"), "maxLength", 5),
                  "votes",
                      Map.of(
                          "type",
                          "array",
                          "minItems",
                          1,
                          "maxItems",
                          3,
                          "items",
                          Map.of(
                              "type", "object",
                              "required", List.of("by"),
                              "properties", Map.of("by", Map.of("type", "integer")))))));

  @Test
  void what_fits_has_no_misfits() {
    assertThat(misfits(Map.of("verdict", "yes", "score", 0.5))).isEmpty();
    assertThat(
            misfits(
                Map.of(
                    "verdict",
                    "no",
                    "score",
                    1,
                    "note",
                    "fünf!",
                    "votes",
                    List.of(Map.of("by", 1), Map.of("by", 2.0, "more", true)))))
        .isEmpty();
  }

  @Test
  void each_misfit_names_its_place_what_it_must_be_and_what_it_is() {
    assertThat(
            misfits(
                Map.of(
                    "verdict",
                    "maybe",
                    "score",
                    1.5,
                    "note",
                    "too long",
                    "votes",
                    List.of(Map.of(), Map.of("by", "me"), Map.of("by", 1.5)),
                    "extra",
                    1)))
        .containsExactlyInAnyOrder(
            "verdict must be one of [yes, no], and is maybe.",
            "score must be at most 1, and is 1.5.",
            "note must be at most 5 characters, and is 8.",
            "votes[0].by must be there.",
            "votes[1].by must be of type integer, and is me.",
            "votes[2].by must be of type integer, and is 1.5.",
            "extra must not be there.");
  }

  @Test
  void what_is_missing_is_told() {
    assertThat(misfits(Map.of())).containsExactly("verdict must be there.", "score must be there.");
    assertThat(misfits(Map.of("verdict", "yes", "score", 0, "votes", List.of())))
        .containsExactly("votes must be at least 1 items, and is 0.");
    assertThat(VERDICT.misfits("yes"))
        .containsExactly("The object must be of type object, and is yes.");
  }

  @Test
  void what_may_be_null_may_be_left_out() {
    var schema =
        new Schema(
            Map.of(
                "required", List.of("a", "b", "c"),
                "properties",
                    Map.of(
                        "a", Map.of("type", List.of("string", "null")),
                        "b", Map.of("anyOf", List.of(Map.of("type", "null"), Map.of())),
                        "c", Map.of("type", "string"))));

    assertThat(schema.misfits(Map.of())).containsExactly("c must be there.");
  }

  @Test
  void one_of_several_kinds_is_enough() {
    var schema =
        new Schema(Map.of("anyOf", List.of(Map.of("type", "string"), Map.of("minimum", 3))));

    assertThat(schema.misfits("a")).isEmpty();
    assertThat(schema.misfits(3)).isEmpty();
    assertThat(schema.misfits(2)).containsExactly("The object must fit one of 2 kinds.");
  }

  @Test
  void other_members_can_have_a_schema_too() {
    var schema = new Schema(Map.of("additionalProperties", Map.of("type", "boolean")));

    assertThat(schema.misfits(Map.of("a", true))).isEmpty();
    assertThat(schema.misfits(Map.of("a", 1)))
        .containsExactly("a must be of type boolean, and is 1.");
  }

  @Test
  void numbers_are_compared_by_their_value() {
    assertThat(new Schema(Map.of("enum", List.of(1))).misfits(1.0)).isEmpty();
    assertThat(new Schema(Map.of("const", 2)).misfits(3))
        .containsExactly("The object must be 2, and is 3.");
    assertThat(new Schema(Map.of("type", "integer")).misfits(BigInteger.TEN.pow(30))).isEmpty();
  }

  @Property
  void a_whole_number_is_an_integer_and_a_number_within_its_bounds(@ForAll long number) {
    var bounds = Map.of("type", "integer", "minimum", -10, "maximum", 10);

    assertThat(new Schema(bounds).misfits(number).isEmpty())
        .isEqualTo(number >= -10 && number <= 10);
    assertThat(new Schema(Map.of("type", "number")).misfits(number)).isEmpty();
    assertThat(new Schema(Map.of("type", "string")).misfits(number)).hasSize(1);
  }

  @Property
  void a_text_of_a_stranger_never_makes_a_long_sentence(@ForAll String text) {
    assertThat(new Schema(Map.of("type", "integer")).misfits(text))
        .allSatisfy(misfit -> assertThat(misfit.length()).isLessThan(120));
  }

  @Test
  void a_form_refuses_what_would_not_be_checked() {
    assertThatThrownBy(() ->
            new Form(
                "f",
                Map.of(
                    "properties", Map.of("a", Map.of("pattern", "x")),
                    "allOf", List.of(Map.of()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Schema of form f must do without allOf, pattern, which would not be checked.");
  }

  private static List<String> misfits(Object value) {
    return VERDICT.misfits(value);
  }
}
