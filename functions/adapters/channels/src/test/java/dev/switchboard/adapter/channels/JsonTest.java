package dev.switchboard.adapter.channels;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void an_object_becomes_plain_values_without_nulls() {
    var text = "{\"a\":1,\"b\":1.5,\"c\":[true,null,\"x\"],\"d\":{\"e\":null},\"f\":1.7E3}";

    assertThat(Json.read(text))
        .isEqualTo(
            new JsonReading.Good(
                new JsonObject(
                    Map.of(
                        "a", 1L, "b", 1.5, "c", List.of(true, "x"), "d", Map.of(), "f", 1700.0))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"x\"",
        "17",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,}",
        "{\"a\":[1,}",
        "{\"a\":1}{",
        "{\"a\":1} x",
        "{\"a\":1,\"a\":2}",
        "{\"a\":null,\"a\":2}",
        "{\"b\":{\"a\":1,\"a\":2}}",
        "{'a':1}",
        "{a:1}",
        "{\"a\":NaN}",
        "{\"a\":01}",
        "{\"a\":1e999}",
        "{\"a\":-1e999}",
        "{\"a\":1e99999999999}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\n\"}",
        "{\"a\":1}//",
        "\uFEFF{\"a\":1}"
      })
  void anything_else_is_bad_and_not_quoted(String text) {
    assertThat(Json.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            JsonReading.Bad.class, bad -> assertThat(bad.why()).startsWith("The body must be"));
  }

  @Test
  void the_reason_says_where_and_not_what() {
    var bad = Json.read("{\n  \"token\": canary-secret-x}");

    assertThat(bad)
        .isEqualTo(
            new JsonReading.Bad(
                "The body must be a JSON object, and is broken at line 2, column 12."));
  }

  @Test
  void it_is_read_to_a_depth_and_no_deeper() {
    assertThat(Json.read(deep(Json.DEEPEST))).isInstanceOf(JsonReading.Good.class);
    assertThat(Json.read(deep(Json.DEEPEST + 1))).isInstanceOf(JsonReading.Bad.class);
    assertThat(Json.read(deep(1_000_000))).isInstanceOf(JsonReading.Bad.class);
  }

  @Test
  void a_number_has_only_so_many_digits() {
    assertThat(Json.read("{\"a\":%s}".formatted("9".repeat(Json.LONGEST_NUMBER))))
        .isEqualTo(new JsonReading.Good(new JsonObject(Map.of("a", 1e100))));
    assertThat(Json.read("{\"a\":%s}".formatted("9".repeat(Json.LONGEST_NUMBER + 1))))
        .isInstanceOf(JsonReading.Bad.class);
  }

  @Test
  void bytes_that_are_not_utf_8_are_bad() {
    byte[] bytes = "{\"a\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    bytes[6] = (byte) 0xC3;

    assertThat(Json.read(bytes))
        .isEqualTo(new JsonReading.Bad("The body must be in UTF-8, and is not."));
    for (var other : List.of(UTF_16, UTF_16LE, UTF_16BE, UTF_32LE)) {
      assertThat(Json.read("{\"a\":1}".getBytes(other))).isInstanceOf(JsonReading.Bad.class);
    }
  }

  @Test
  void a_replacement_character_that_was_sent_stays() {
    assertThat(Json.read("{\"a\":\"\uFFFD\"}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new JsonReading.Good(new JsonObject(Map.of("a", "\uFFFD"))));
  }

  @Test
  void half_a_surrogate_pair_is_replaced() {
    var text = "{\"\\ud83d\":\"\\ude00\\u0000 \\ud83d\\ude00 😀\"}";
    var read = new JsonReading.Good(new JsonObject(Map.of("\uFFFD", "\uFFFD\uFFFD 😀 😀")));

    assertThat(Json.read(text)).isEqualTo(read);
    assertThat(Json.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(read);
  }

  private static String deep(int levels) {
    return "{\"a\":".repeat(levels - 1) + "{" + "}".repeat(levels);
  }
}
