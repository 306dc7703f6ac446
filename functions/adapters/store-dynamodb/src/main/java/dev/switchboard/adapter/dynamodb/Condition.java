package dev.switchboard.adapter.dynamodb;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What must hold, in DynamoDB's own words, where `#name` is the attribute of that name and `:name`
/// one of the values.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">
///   Condition expressions</a>
record Condition(String text, Map<String, ?> values) {
  static final Condition NONE = new Condition("", Map.of());
  static final Condition ABSENT = new Condition("attribute_not_exists(#pk)", Map.of());

  private static final Pattern NAME = Pattern.compile("#([A-Za-z]+)");

  /// The stored item has this version; 0 is that of none.
  static Condition version(long version) {
    return version == 0
        ? ABSENT
        : new Condition("#version = :versionBefore", Map.of("versionBefore", version));
  }

  /// And this, with one value more.
  Condition and(String more, String name, Object value) {
    var all = new HashMap<String, Object>(values);
    all.put(name, value);
    return new Condition(text + " AND " + more, all);
  }

  /// Every attribute that an expression names.
  static Map<String, String> names(String expression) {
    var names = new HashMap<String, String>();
    NAME.matcher(expression).results().forEach(name -> names.put(name.group(), name.group(1)));
    return names;
  }

  /// Values as an expression refers to them.
  static Map<String, AttributeValue> attributes(Map<String, ?> values) {
    var attributes = new HashMap<String, AttributeValue>();
    PlainValues.attributes(values).forEach((name, value) -> attributes.put(":" + name, value));
    return attributes;
  }
}
