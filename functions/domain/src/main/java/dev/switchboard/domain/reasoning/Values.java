package dev.switchboard.domain.reasoning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Checks one value against a schema, without what is inside it.
final class Values {
  private static final int LONGEST_SHOWN = 60;

  private Values() {}

  /// The end of a sentence that says what is wrong.
  static Optional<String> misfit(Map<?, ?> schema, Object value) {
    return type(schema.get("type"), value)
        .or(() -> choice(schema, value))
        .or(() -> size(schema, value));
  }

  private static Optional<String> type(@Nullable Object wanted, Object value) {
    List<?> types =
        wanted instanceof List<?> list ? list : wanted == null ? List.of() : List.of(wanted);
    return types.isEmpty() || types.stream().anyMatch(type -> is(String.valueOf(type), value))
        ? Optional.empty()
        : Optional.of(
            "must be of type %s, and is %s."
                .formatted(
                    String.join(" or ", types.stream().map(String::valueOf).toList()),
                    shown(value)));
  }

  /// A type that does not exist is no type of any value.
  private static boolean is(String type, Object value) {
    return switch (value) {
      case String _ -> type.equals("string");
      case Boolean _ -> type.equals("boolean");
      case Map<?, ?> _ -> type.equals("object");
      case List<?> _ -> type.equals("array");
      case Number number -> type.equals("number") || (type.equals("integer") && isWhole(number));
      case Object _ -> false;
    };
  }

  private static Optional<String> choice(Map<?, ?> schema, Object value) {
    if (schema.get("enum") instanceof List<?> choices
        && choices.stream().noneMatch(each -> same(each, value))) {
      return Optional.of("must be one of %s, and is %s.".formatted(shown(choices), shown(value)));
    }
    var wanted = schema.get("const");
    return wanted == null || same(wanted, value)
        ? Optional.empty()
        : Optional.of("must be %s, and is %s.".formatted(shown(wanted), shown(value)));
  }

  private static Optional<String> size(Map<?, ?> schema, Object value) {
    return switch (value) {
      case Number number -> bounds(schema, "minimum", "maximum", exact(number), "");
      case String text ->
          bounds(
              schema,
              "minLength",
              "maxLength",
              BigDecimal.valueOf(text.codePointCount(0, text.length())),
              " characters");
      case List<?> list ->
          bounds(schema, "minItems", "maxItems", BigDecimal.valueOf(list.size()), " items");
      case Object _ -> Optional.empty();
    };
  }

  private static Optional<String> bounds(
      Map<?, ?> schema, String least, String most, BigDecimal is, String unit) {
    return Stream.of(
            bound(schema.get(least), "at least", is, unit, low -> is.compareTo(low) < 0),
            bound(schema.get(most), "at most", is, unit, high -> is.compareTo(high) > 0))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> bound(
      @Nullable Object bound,
      String words,
      BigDecimal is,
      String unit,
      Predicate<BigDecimal> beyond) {
    return bound instanceof Number number && beyond.test(exact(number))
        ? Optional.of("must be %s %s%s, and is %s.".formatted(words, number, unit, is))
        : Optional.empty();
  }

  private static boolean same(Object one, Object other) {
    return (one instanceof Number a && other instanceof Number b)
        ? exact(a).compareTo(exact(b)) == 0
        : Objects.equals(one, other);
  }

  private static boolean isWhole(Number number) {
    return exact(number).stripTrailingZeros().scale() <= 0;
  }

  private static BigDecimal exact(Number number) {
    return new BigDecimal(number.toString());
  }

  private static String shown(Object value) {
    var text = String.valueOf(value);
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
