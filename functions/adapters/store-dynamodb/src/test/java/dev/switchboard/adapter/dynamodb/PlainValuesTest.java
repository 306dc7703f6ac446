package dev.switchboard.adapter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class PlainValuesTest {
  @Test
  void plain_values_come_back_as_they_were() {
    var values =
        Map.of(
            "text",
            "",
            "truth",
            false,
            "int",
            3,
            "long",
            3_000_000_000L,
            "huge",
            BigInteger.TWO.pow(100),
            "double",
            0.1,
            "decimal",
            new BigDecimal("0.1234567890123456789"),
            "list",
            List.of(1, "two", List.of(), Map.of("three", 3.5)),
            "map",
            Map.of("", Map.of()));

    assertThat(PlainValues.values(PlainValues.attributes(values))).isEqualTo(values);
  }

  @Test
  void what_is_nested_deeper_than_dynamodb_holds_comes_back_as_it_was() {
    Object deep = Map.of("half", "\uD83D\uDCA5", "whole", 7, "none", List.of());
    for (int level = 0; level < 200; level++) {
      deep = level % 2 == 0 ? List.of(deep, "beside") : Map.of("in", deep);
    }

    var stored = PlainValues.attribute(deep);

    assertThat(levels(stored)).isLessThan(32);
    assertThat(PlainValues.value(stored)).isEqualTo(deep);
  }

  private static int levels(AttributeValue value) {
    return value.hasL()
        ? 1 + levels(value.l().getFirst())
        : value.hasM() ? 1 + levels(value.m().values().iterator().next()) : 0;
  }

  @Test
  void nulls_are_left_out() {
    var values = new HashMap<String, Object>();
    values.put("kept", withNull());
    values.put("nothing", null);

    assertThat(PlainValues.values(PlainValues.attributes(values)))
        .isEqualTo(Map.of("kept", List.of("one", "two")));
    assertThat(
            PlainValues.values(
                Map.of(
                    "nothing", AttributeValue.fromNul(true),
                    "list", AttributeValue.fromL(List.of(AttributeValue.fromNul(true))))))
        .isEqualTo(Map.of("list", List.of()));
  }

  private static List<Object> withNull() {
    var list = new ArrayList<Object>(List.of("one", "two"));
    list.add(1, null);
    return list;
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+200", "1E-200", "1.00000000000000000000000000000000000000001"})
  void a_number_that_dynamodb_cannot_hold_becomes_a_text(String number) {
    assertThat(PlainValues.attribute(new BigDecimal(number)))
        .isEqualTo(AttributeValue.fromS(number));
  }

  @Test
  void nothing_but_plain_values_is_stored() {
    assertThatThrownBy(() -> PlainValues.attribute(Instant.EPOCH))
        .isInstanceOf(Fault.Lasting.class)
        .hasMessageContaining("Instant");
  }

  @Test
  void moments_are_kept_to_the_nanosecond() {
    var moment = Instant.parse("2026-03-02T07:00:00.123456789Z");
    var old = Instant.parse("1969-12-31T23:59:59.999999999Z");

    assertThat(Moments.ofMillis(Moments.millis(moment))).isEqualTo(moment);
    assertThat(Moments.ofMillis(Moments.millis(old))).isEqualTo(old);
    assertThat(Instant.parse(Moments.text(moment))).isEqualTo(moment);
    assertThat(Moments.text(Instant.parse("2026-03-02T07:00:00Z")))
        .isLessThan(Moments.text(moment));
  }
}
