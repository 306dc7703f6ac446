package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.fault.Fault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Turns plain values (maps, lists, texts, numbers, booleans) into attributes and back. A null is
/// left out, on both ways. A whole number comes back as a whole one, as narrow as it fits; that
/// includes `1.0`, which DynamoDB does not tell from `1`.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">
///   Data types of DynamoDB</a>
final class PlainValues {
  private static final int MOST_DIGITS = 38;
  private static final int LARGEST_EXPONENT = 125;
  private static final int SMALLEST_EXPONENT = -130;

  private PlainValues() {}

  static Map<String, AttributeValue> attributes(Map<String, ?> values) {
    var attributes = new LinkedHashMap<String, AttributeValue>();
    values.forEach((name, value) -> {
      if (value != null) {
        attributes.put(name, attribute(value));
      }
    });
    return attributes;
  }

  static AttributeValue attribute(Object value) {
    return switch (value) {
      case String text -> AttributeValue.fromS(text);
      case Boolean truth -> AttributeValue.fromBool(truth);
      case Number number -> number(new BigDecimal(number.toString()));
      case List<?> list ->
          AttributeValue.fromL(
              list.stream().filter(Objects::nonNull).map(PlainValues::attribute).toList());
      case Map<?, ?> map -> AttributeValue.fromM(attributes(named(map)));
      default ->
          throw new Fault.Lasting(
              "A stored value (a %s) must be a map, a list, a text, a number or a boolean."
                  .formatted(value.getClass().getSimpleName()));
    };
  }

  static Map<String, Object> values(Map<String, AttributeValue> attributes) {
    var values = new LinkedHashMap<String, Object>();
    attributes.forEach((name, attribute) -> {
      if (!Boolean.TRUE.equals(attribute.nul())) {
        values.put(name, value(attribute));
      }
    });
    return values;
  }

  static Object value(AttributeValue attribute) {
    return switch (attribute.type()) {
      case S -> attribute.s();
      case N -> narrowest(new BigDecimal(attribute.n()));
      case BOOL -> attribute.bool();
      case M -> values(attribute.m());
      case L ->
          attribute.l().stream()
              .filter(each -> !Boolean.TRUE.equals(each.nul()))
              .map(PlainValues::value)
              .toList();
      case B, SS, NS, BS, NUL, UNKNOWN_TO_SDK_VERSION ->
          throw new Fault.Lasting(
              "A stored attribute (of type %s) must be a map, a list, a text, a number or a boolean."
                  .formatted(attribute.type()));
    };
  }

  /// A number that is beyond what DynamoDB holds is stored as a text: it is somebody else's, so
  /// keeping it matters more than counting with it.
  private static AttributeValue number(BigDecimal number) {
    var bare = number.stripTrailingZeros();
    int exponent = bare.precision() - bare.scale() - 1;
    boolean fits =
        bare.signum() == 0
            || (bare.precision() <= MOST_DIGITS
                && exponent <= LARGEST_EXPONENT
                && exponent >= SMALLEST_EXPONENT);
    return fits ? AttributeValue.fromN(bare.toString()) : AttributeValue.fromS(number.toString());
  }

  static Number narrowest(BigDecimal number) {
    if (number.stripTrailingZeros().scale() > 0) {
      var nearest = number.doubleValue();
      return new BigDecimal(Double.toString(nearest)).compareTo(number) == 0 ? nearest : number;
    }
    BigInteger whole = number.toBigInteger();
    if (whole.bitLength() < Integer.SIZE) {
      return whole.intValue();
    }
    return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
  }

  private static Map<String, Object> named(Map<?, ?> map) {
    var named = new LinkedHashMap<String, Object>();
    map.forEach((name, value) -> named.put(String.valueOf(name), value));
    return named;
  }
}
