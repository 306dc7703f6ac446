package dev.switchboard.adapter.channels;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes plain values of a parser's tokens: maps, lists, texts, longs, doubles and truth values.
final class JsonTree {
  private static final Object NULL = new Object();

  private JsonTree() {}

  /// The object that the parser has just begun.
  static Map<String, Object> object(JsonParser parser) throws IOException {
    var fields = new LinkedHashMap<String, Object>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = Text.clean(parser.currentName());
      parser.nextToken();
      if (fields.putIfAbsent(name, value(parser)) != null) {
        throw new JsonParseException(parser, "A name must not come twice in an object.");
      }
    }
    fields.values().removeIf(NULL::equals);
    return fields;
  }

  private static List<Object> list(JsonParser parser) throws IOException {
    var values = new ArrayList<Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser));
    }
    values.removeIf(NULL::equals);
    return values;
  }

  /// `NULL` for null, which is left out in the end.
  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> Text.clean(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> NULL;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new JsonParseException(parser, "A value must stand here.");
    };
  }

  private static Object number(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return parser.getLongValue();
    }
    double number = parser.getDoubleValue();
    if (Double.isInfinite(number)) {
      throw new JsonParseException(parser, "A number must be one that a double can hold.");
    }
    return number;
  }
}
