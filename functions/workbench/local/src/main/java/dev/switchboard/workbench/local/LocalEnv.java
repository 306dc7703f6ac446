package dev.switchboard.workbench.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The file from which scripts and people learn how to call the stack: lines `NAME=value` that a
/// shell can source, readable by its owner alone. What it holds is kept over restarts.
public final class LocalEnv {
  public static final String URL = "SWITCHBOARD_URL";
  public static final String WORKSPACE = "SWITCHBOARD_WORKSPACE";
  public static final String WEBHOOK_SECRET = "SWITCHBOARD_WEBHOOK_SECRET";
  public static final String API_KEY = "SWITCHBOARD_API_KEY";

  /// Where the owner of the sample business is told things, and the secret they are signed with.
  public static final String OWNER_URL = "SWITCHBOARD_OWNER_URL";

  /// Where the queues of the local stack are, for as long as it runs.
  public static final String SQS_ENDPOINT = "SWITCHBOARD_SQS_ENDPOINT";

  public static final String OWNER_SECRET = "SWITCHBOARD_OWNER_SECRET";

  private final Path file;
  private final Map<String, String> values;

  private LocalEnv(Path file, Map<String, String> values) {
    this.file = file;
    this.values = values;
  }

  /// Reads what an earlier start of the local stack has written.
  public static LocalEnv open(Path home) {
    return at(home.resolve("local.env"));
  }

  /// The same of any file.
  public static LocalEnv at(Path file) {
    var values = new LinkedHashMap<String, String>();
    try {
      if (Files.exists(file)) {
        for (var line : Files.readAllLines(file)) {
          int equals = line.indexOf('=');
          if (equals > 0) {
            values.put(line.substring(0, equals), line.substring(equals + 1));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LocalEnv(file, values);
  }

  public Path file() {
    return file;
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// The value of an earlier start, else one that is made now.
  public String keep(String name, Supplier<String> made) {
    return values.computeIfAbsent(name, _ -> made.get());
  }

  public void set(String name, String value) {
    values.put(name, value);
  }

  /// Replaces the file in one step, so that a reader never sees half of it.
  public void write() {
    var lines =
        values.entrySet().stream()
            .map(value -> "%s=%s%n".formatted(value.getKey(), value.getValue()))
            .collect(Collectors.joining());
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            fresh,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(fresh, lines);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
