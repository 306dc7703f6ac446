package dev.switchboard.workbench.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A `LoadedFront` in a process of its own.
///
/// @param ways where it serves; the floor comes first
record FrontProcess(Process process, Map<String, URI> ways) implements AutoCloseable {
  static FrontProcess start() throws IOException {
    var process = launch();
    var lines = process.inputReader();
    var front = new FrontProcess(process, ways(lines));
    Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
    return front;
  }

  private static Process launch() throws IOException {
    var java = Path.of(System.getProperty("java.home", ""), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xmx1g",
            "-cp",
            System.getProperty("java.class.path", ""),
            LoadedFront.class.getName())
        .redirectError(Redirect.INHERIT)
        .start();
  }

  private static Map<String, URI> ways(BufferedReader lines) throws IOException {
    for (var line = Optional.ofNullable(lines.readLine());
        line.isPresent();
        line = Optional.ofNullable(lines.readLine())) {
      if (line.get().startsWith(LoadedFront.READY)) {
        var urls = line.get().substring(LoadedFront.READY.length()).split(" ", -1);
        var ways = new LinkedHashMap<String, URI>();
        ways.put("floor", URI.create(urls[1]));
        ways.put("webhook", URI.create(urls[0]));
        return ways;
      }
    }
    throw new IOException("The stack did not start.");
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
