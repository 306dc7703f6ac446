package dev.switchboard.domain.workflow;

import dev.switchboard.domain.reasoning.ReadJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `ReadJson` for tests, where there is no library.
final class JsonReader implements ReadJson {
  @Override
  public Optional<Map<String, Object>> object(String text) {
    try {
      var reader = new Reader(text);
      var value = reader.value();
      reader.space();
      return reader.at == text.length() && value instanceof Map<?, ?> map
          ? Optional.of(named(map))
          : Optional.empty();
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException notJson) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> named(Map<?, ?> map) {
    var named = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> named.put(String.valueOf(key), value));
    return named;
  }

  private static final class Reader {
    private final String text;
    private int at;

    private Reader(String text) {
      this.text = text;
    }

    private Object value() {
      space();
      return switch (text.charAt(at)) {
        case '{' -> map();
        case '[' -> list();
        case '"' -> string();
        case 't' -> word("true", true);
        case 'f' -> word("false", false);
        default -> number();
      };
    }

    private Map<String, Object> map() {
      var map = new LinkedHashMap<String, Object>();
      for (at++; !ends('}'); ) {
        space();
        var key = string();
        expect(':');
        map.put(key, value());
      }
      return map;
    }

    private List<Object> list() {
      var list = new ArrayList<>();
      for (at++; !ends(']'); ) {
        list.add(value());
      }
      return list;
    }

    /// Whether it is over; else a comma is passed.
    private boolean ends(char end) {
      space();
      if (text.charAt(at) == ',') {
        at++;
        return false;
      }
      boolean over = text.charAt(at) == end;
      at += over ? 1 : 0;
      return over;
    }

    private String string() {
      var string = new StringBuilder();
      if (text.charAt(at) != '"') {
        throw new IllegalArgumentException("No text.");
      }
      for (at++; text.charAt(at) != '"'; at++) {
        string.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
      }
      at++;
      return string.toString();
    }

    private char escaped() {
      char escaped = text.charAt(++at);
      if (escaped == 'u') {
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
      }
      return escaped == 'n' ? '\n' : escaped;
    }

    private Object word(String word, Object value) {
      if (!text.startsWith(word, at)) {
        throw new IllegalArgumentException("No value.");
      }
      at += word.length();
      return value;
    }

    private BigDecimal number() {
      int start = at;
      while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return new BigDecimal(text.substring(start, at));
    }

    private void expect(char wanted) {
      space();
      if (text.charAt(at++) != wanted) {
        throw new IllegalArgumentException("No " + wanted);
      }
    }

    private void space() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
  }
}
