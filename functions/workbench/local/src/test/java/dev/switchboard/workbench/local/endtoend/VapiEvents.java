package dev.switchboard.workbench.local.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The golden events of VAPI.
public final class VapiEvents {
  private static final Path FOLDER = Path.of("../../../events/vapi");

  private VapiEvents() {}

  /// By the names of their files.
  public static Map<String, byte[]> byName() {
    var events = new TreeMap<String, byte[]>();
    files().forEach(file -> events.put(String.valueOf(file.getFileName()), read(file)));
    return events;
  }

  static List<Path> files() {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
