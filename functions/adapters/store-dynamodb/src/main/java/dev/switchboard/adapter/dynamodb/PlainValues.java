package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.fault.Fault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Turns plain values (maps, lists, texts, numbers, booleans) into attributes and back. A null is
/// left out, on both ways. A whole number comes back as a whole one, as narrow as it fits; that
/// includes `1.0`, which DynamoDB does not tell from `1`. What is nested deeper than DynamoDB
/// holds, or has an empty name, is stored as the bytes of one text, and comes back as it was.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">
///   Data types of DynamoDB</a>
final class PlainValues {
  private static final int MOST_DIGITS = 38;
  private static final int LARGEST_EXPONENT = 125;
  private static final int SMALLEST_EXPONENT = -130;

  /// DynamoDB holds 32 levels. Some are left for whatever a value is put into.
  private static final int DEEPEST = 24;

  private PlainValues() {}

  static Map<String, AttributeValue> attributes(Map<String, ?> values) {
    return attributes(values, 0);
  }

  static AttributeValue attribute(Object value) {
    return attribute(value, 0);
  }

  private static Map<String, AttributeValue> attributes(Map<String, ?> values, int level) {
    var attributes = new LinkedHashMap<String, AttributeValue>();
    values.forEach((name, value) -> {
      if (value != null) {
        attributes.put(name, attribute(value, level));
      }
    });
    return attributes;
  }

  /// @param level how many lists and maps it is in
  private static AttributeValue attribute(Object value, int level) {
    return switch (value) {
      case String text -> AttributeValue.fromS(text);
      case Boolean truth -> AttributeValue.fromBool(truth);
      case Number number -> number(new BigDecimal(number.toString()));
      case List<?> _, Map<?, ?> _ when level == DEEPEST -> bytes(value);
      case Map<?, ?> map when map.containsKey("") -> bytes(map);
      case List<?> list ->
          AttributeValue.fromL(
              list.stream()
                  .filter(Objects::nonNull)
                  .map(each -> attribute(each, level + 1))
                  .toList());
      case Map<?, ?> map -> AttributeValue.fromM(attributes(named(map), level + 1));
      default ->
          throw new Fault.Lasting(
              "A stored value (a %s) must be a map, a list, a text, a number or a boolean."
                  .formatted(value.getClass().getSimpleName()));
    };
  }

  private static AttributeValue bytes(Object value) {
    return AttributeValue.fromB(SdkBytes.fromUtf8String(AsText.write(value)));
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
      case B -> AsText.read(attribute.b().asUtf8String());
      case L ->
          attribute.l().stream()
              .filter(each -> !Boolean.TRUE.equals(each.nul()))
              .map(PlainValues::value)
              .toList();
      case SS, NS, BS, NUL, UNKNOWN_TO_SDK_VERSION ->
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
