package dev.switchboard.workbench.local.chaos;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Makes of a JSON text another one that nobody expects, which may not even be JSON.
record Mutator(Random random) {
  private static final int MOST_CHANGES = 3;

  /// What stands where something else belongs. The empty list stands for nothing.
  private static final List<Object> STRANGE =
      List.of(
          "",
          " ",
          "x".repeat(5_000),
          "\u0000",
          "\uD83D\uDCA5 \u202Eevil\u202C \u200B",
          "../../etc/passwd",
          "${jndi:ldap://127.0.0.1/a}",
          "'; DROP TABLE days; --",
          "W#other#agents",
          "#",
          "2026-02-30T25:61:00Z",
          "+999999999-12-31T23:59:59.999999999Z",
          "-1000000000-01-01T00:00:00Z",
          "0000-00-00",
          "PT-1H",
          "P999999999D",
          "PT9223372036854775807S",
          "Europe/Nowhere",
          "99:99",
          "24:00",
          "tomorrow at the 25th hour",
          "NaN",
          "https://[::1",
          "+44",
          0,
          -1,
          1,
          Integer.MAX_VALUE,
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          0.1,
          -0.0,
          1e308,
          BigInteger.TEN.pow(40),
          true,
          false,
          List.of(),
          Map.of(),
          List.of(1, "a", Map.of("b", List.of())),
          Map.of("id", Map.of("id", "x")),
          Map.of("", Map.of("", "x")),
          nested(60));

  private static final List<String> RAW =
      List.of("\\ud800", "\\u0000", "null", ",", "}", "[", "\"", "1e999999999", "\u00ff", "//");

  private static Object nested(int depth) {
    Object at = "deep";
    for (int level = 0; level < depth; level++) {
      at = List.of(at);
    }
    return at;
  }

  /// One of the many.
  byte[] mutated(Object json) {
    var changed = copy(json);
    for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
      changed = change(changed);
    }
    var bytes = written(changed);
    return switch (random.nextInt(20)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 1 -> flipped(bytes);
      case 2 -> inserted(bytes);
      default -> bytes;
    };
  }

  String strange() {
    return String.valueOf(STRANGE.get(random.nextInt(STRANGE.size())));
  }

  private byte[] flipped(byte[] bytes) {
    if (bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private byte[] inserted(byte[] bytes) {
    var text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
    text.insert(random.nextInt(text.length() + 1), RAW.get(random.nextInt(RAW.size())));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Goes down to any part of it, and puts something else there.
  private Object change(Object json) {
    if (json instanceof Map<?, ?> map && !map.isEmpty() && random.nextInt(8) > 0) {
      return changed(map);
    }
    if (json instanceof List<?> list && !list.isEmpty() && random.nextInt(4) > 0) {
      var other = new ArrayList<Object>(list);
      int at = random.nextInt(other.size());
      other.set(at, change(other.get(at)));
      if (random.nextInt(6) == 0) {
        other.addAll(list);
      }
      return other;
    }
    return STRANGE.get(random.nextInt(STRANGE.size()));
  }

  private Object changed(Map<?, ?> map) {
    var other = new LinkedHashMap<Object, Object>(map);
    var key = List.copyOf(map.keySet()).get(random.nextInt(map.size()));
    var value = other.remove(key);
    switch (random.nextInt(10)) {
      case 0 -> {}
      case 1 -> other.put(strange(), value);
      case 2 -> {
        other.put(key, value);
        other.put(strange(), strange());
      }
      default -> other.put(key, value == null ? strange() : change(value));
    }
    return other;
  }

  private static Object copy(Object json) {
    return read(written(json));
  }

  static Object read(byte[] json) {
    try {
      return JSON.std.anyFrom(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] written(Object json) {
    try {
      return JSON.std.asBytes(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
