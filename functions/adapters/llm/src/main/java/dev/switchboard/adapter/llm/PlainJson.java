package dev.switchboard.adapter.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.reasoning.ReadJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads and writes JSON as plain values. What is read has at most 100 levels, and its numbers are
/// ones that a double can hold; nulls are left out.
public final class PlainJson implements ReadJson {
  private static final int DEEPEST = 100;
  private static final int LONGEST_NUMBER = 100;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .build();

  @Override
  public Optional<Map<String, Object>> object(String text) {
    return read(text);
  }

  static Optional<Map<String, Object>> read(String text) {
    try (var parser = FACTORY.createParser(text)) {
      return read(parser);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed.", e);
    }
  }

  private static Optional<Map<String, Object>> read(JsonParser parser) throws IOException {
    parser.nextToken();
    var tree = JSON.std.anyFrom(parser);
    boolean alone = parser.nextToken() == null;
    return alone && tree instanceof Map<?, ?> map && isSound(map)
        ? Optional.of(members(map))
        : Optional.empty();
  }

  static String write(Object plain) {
    try {
      return JSON.std.asString(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed.", e);
    }
  }

  private static boolean isSound(Object value) {
    return switch (value) {
      case Map<?, ?> map -> map.values().stream().allMatch(each -> each == null || isSound(each));
      case List<?> list -> list.stream().allMatch(each -> each == null || isSound(each));
      case Number number -> Double.isFinite(number.doubleValue());
      case Object _ -> true;
    };
  }

  private static Map<String, Object> members(Map<?, ?> map) {
    var members = new LinkedHashMap<String, Object>();
    map.forEach((name, value) -> {
      if (value != null) {
        members.put(String.valueOf(name), clean(value));
      }
    });
    return members;
  }

  private static Object clean(Object value) {
    return switch (value) {
      case Map<?, ?> map -> members(map);
      case List<?> list ->
          list.stream().filter(each -> each != null).map(PlainJson::clean).toList();
      case Object other -> other;
    };
  }
}
