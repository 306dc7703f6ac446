package dev.switchboard.workbench.local.player;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Posts golden events to a stack, a file or every file of a folder, and prints what each was
/// answered.
public final class Replay {
  private final Client client;
  private final PrintStream out;

  public Replay(Target target, PrintStream out) {
    this.client = new Client(target);
    this.out = out;
  }

  /// How many were not answered HTTP 200. Only files that VAPI posts are sent; of others it says
  /// that they were left out.
  public int replay(Path fileOrFolder) {
    int refused = 0;
    for (var file : files(fileOrFolder)) {
      if (!isVapi(file)) {
        out.printf("  left out  %s: only events of VAPI are posted%n", file);
        continue;
      }
      var answer = client.event(read(file));
      out.printf(
          "  HTTP %d  %6.1f ms  %s%n            %s%n",
          answer.status(), answer.took().toNanos() / 1e6, file.getFileName(), answer.body());
      refused += answer.status() == 200 ? 0 : 1;
    }
    return refused;
  }

  private static boolean isVapi(Path file) {
    var folder = file.toAbsolutePath().getParent();
    return folder != null && folder.endsWith("vapi");
  }

  private static List<Path> files(Path fileOrFolder) {
    try (var files = Files.walk(fileOrFolder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s must be a file or a folder of events.".formatted(fileOrFolder), e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException("The file %s cannot be read.".formatted(file), e);
    }
  }
}
