package dev.switchboard.workbench.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/// A function's zip, as it is uploaded.
public record FunctionZip(Path file) {
  /// Unpacks it into a folder that must not be there yet.
  public Path unpack(Path folder) throws IOException {
    Files.createDirectories(folder.toAbsolutePath().resolveSibling(""));
    Files.createDirectory(folder);
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder.normalize())) {
          throw new IOException("Entry (%s) must be within its zip.".formatted(entry.getName()));
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.resolveSibling(""));
          try (var content = zip.getInputStream(entry)) {
            Files.copy(content, target);
          }
        }
      }
    }
    return folder;
  }
}
