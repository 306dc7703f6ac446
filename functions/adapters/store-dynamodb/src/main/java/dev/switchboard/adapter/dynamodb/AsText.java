package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.fault.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Plain values as one text, which can be cut anywhere and put together again: a letter for the
/// kind, then how long it is or how many it holds, then what it is. So `{a: ["b", 1]}` is
/// `m1:s1:al2:s1:bn1:1`. What `PlainValues` leaves out or narrows is left out and narrowed here
/// too.
final class AsText {
  private final String text;
  private int at;

  private AsText(String text) {
    this.text = text;
  }

  static String write(Object value) {
    var out = new StringBuilder();
    write(out, value);
    return out.toString();
  }

  private static void write(StringBuilder out, Object value) {
    switch (value) {
      case String words -> sized(out, 's', words);
      case Boolean truth -> out.append(truth ? 't' : 'f');
      case Number number -> sized(out, 'n', number.toString());
      case List<?> list -> {
        var present = list.stream().filter(Objects::nonNull).toList();
        out.append('l').append(present.size()).append(':');
        present.forEach(each -> write(out, each));
      }
      case Map<?, ?> map -> {
        var present = map.entrySet().stream().filter(each -> each.getValue() != null).toList();
        out.append('m').append(present.size()).append(':');
        present.forEach(each -> {
          sized(out, 's', String.valueOf(each.getKey()));
          write(out, each.getValue());
        });
      }
      default ->
          throw new Fault.Lasting(
              "A stored value (a %s) must be a map, a list, a text, a number or a boolean."
                  .formatted(value.getClass().getSimpleName()));
    }
  }

  private static void sized(StringBuilder out, char kind, String text) {
    out.append(kind).append(text.length()).append(':').append(text);
  }

  static Object read(String text) {
    return new AsText(text).read();
  }

  private Object read() {
    return switch (text.charAt(at++)) {
      case 's' -> words();
      case 't' -> true;
      case 'f' -> false;
      case 'n' -> PlainValues.narrowest(new BigDecimal(words()));
      case 'l' -> list();
      case 'm' -> map();
      default -> throw new Fault.Lasting("A stored text must be one that was cut into pieces.");
    };
  }

  private String words() {
    int length = size();
    at += length;
    return text.substring(at - length, at);
  }

  private List<Object> list() {
    var list = new ArrayList<>();
    for (int left = size(); left > 0; left--) {
      list.add(read());
    }
    return List.copyOf(list);
  }

  private Map<String, Object> map() {
    var map = new LinkedHashMap<String, Object>();
    for (int left = size(); left > 0; left--) {
      map.put((String) read(), read());
    }
    return map;
  }

  private int size() {
    int end = text.indexOf(':', at);
    int size = Integer.parseInt(text, at, end, 10);
    at = end + 1;
    return size;
  }
}
