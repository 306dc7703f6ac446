package dev.switchboard.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {
  private final PlainJson json = new PlainJson();

  @Test
  void an_object_is_read_as_plain_values_without_its_nulls() {
    assertThat(
            json.object(
                """
                {"t":"ä\\n","i":7,"l":9007199254740993,"b":123456789012345678901,"d":0.5,"y":true,
                 "n":null,"a":[1,null,{"x":null}],"o":{"p":{}}}\
                """))
        .contains(
            Map.of(
                "t",
                "ä\n",
                "i",
                7,
                "l",
                9007199254740993L,
                "b",
                new BigInteger("123456789012345678901"),
                "d",
                0.5,
                "y",
                true,
                "a",
                List.of(1, Map.of()),
                "o",
                Map.of("p", Map.of())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "7",
        "null",
        "\"a\"",
        "{",
        "{\"a\":}",
        "{} {}",
        "{}x",
        "{\"a\":1e999}"
      })
  void whatever_is_not_one_sound_object_is_none(String text) {
    assertThat(json.object(text)).isEmpty();
  }

  @Test
  void what_is_very_deep_is_none() {
    assertThat(json.object("{\"a\":".repeat(200) + "1" + "}".repeat(200))).isEmpty();
  }

  @Test
  void what_is_written_is_read_again() {
    var values = Map.<String, Object>of("a", List.of(1, "x", true), "b", Map.of("c", 0.25));

    assertThat(json.object(PlainJson.write(values))).contains(values);
  }
}
