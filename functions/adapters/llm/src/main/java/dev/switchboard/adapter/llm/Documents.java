package dev.switchboard.adapter.llm;

import dev.switchboard.domain.fault.Fault;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.document.Document;

/// Turns plain values into documents of AWS and back. A null is left out.
final class Documents {
  private Documents() {}

  static Document of(Object plain) {
    return switch (plain) {
      case String text -> Document.fromString(text);
      case Boolean truth -> Document.fromBoolean(truth);
      case Number number -> Document.fromNumber(new BigDecimal(number.toString()));
      case List<?> list ->
          Document.fromList(list.stream().filter(Objects::nonNull).map(Documents::of).toList());
      case Map<?, ?> map -> {
        var members = new LinkedHashMap<String, Document>();
        map.forEach((name, value) -> {
          if (value != null) {
            members.put(String.valueOf(name), of(value));
          }
        });
        yield Document.fromMap(members);
      }
      default ->
          throw new Fault.Lasting(
              "A value for a language model (a %s) must be plain JSON."
                  .formatted(plain.getClass().getSimpleName()));
    };
  }

  static Map<String, Object> plain(Map<String, Document> members) {
    var plain = new LinkedHashMap<String, Object>();
    members.forEach((name, value) -> {
      if (!value.isNull()) {
        plain.put(name, plain(value));
      }
    });
    return plain;
  }

  private static Object plain(Document document) {
    if (document.isMap()) {
      return plain(document.asMap());
    }
    if (document.isList()) {
      return document.asList().stream()
          .filter(each -> !each.isNull())
          .map(Documents::plain)
          .toList();
    }
    if (document.isNumber()) {
      return narrowest(new BigDecimal(document.asNumber().stringValue()));
    }
    return document.isBoolean() ? document.asBoolean() : document.asString();
  }

  /// As JSON is read elsewhere: a whole number is an int or a long where it fits.
  private static Number narrowest(BigDecimal number) {
    if (number.scale() > 0) {
      return number.doubleValue();
    }
    var whole = number.toBigInteger();
    if (whole.bitLength() < Integer.SIZE) {
      return whole.intValue();
    }
    return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
  }
}
