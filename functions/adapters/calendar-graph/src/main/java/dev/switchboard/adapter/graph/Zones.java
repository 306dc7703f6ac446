package dev.switchboard.adapter.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Time zones by the names that Microsoft gives them: Windows' own, or IANA's.
///
/// @see <a
///   href="https://github.com/unicode-org/cldr/blob/main/common/supplemental/windowsZones.xml">What
///   Windows' names mean</a>
final class Zones {
  private static final Map<String, String> WINDOWS = windows();

  /// Empty where nobody knows the zone, as with one that its owner made up.
  static Optional<ZoneId> of(String name) {
    try {
      return Optional.of(ZoneId.of(WINDOWS.getOrDefault(name, name)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Map<String, String> windows() {
    var file = Objects.requireNonNull(Zones.class.getResourceAsStream("windows-zones.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split(" = ", 2))
          .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
