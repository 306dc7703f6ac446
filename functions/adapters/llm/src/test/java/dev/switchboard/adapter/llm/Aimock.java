package dev.switchboard.adapter.llm;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Somebody else's server of the providers' APIs, `@copilotkit/aimock`, in the version that
/// `package.json` names. npm installs it under `target`, once; where there is no npm, or it reaches
/// no registry, whoever wants it is skipped. `-Daimock.endpoint` names one that runs already.
///
/// @see <a href="https://github.com/CopilotKit/aimock">aimock</a>
final class Aimock implements AutoCloseable {
  private static final Path SOURCE = Path.of("src/test/resources/aimock");
  private static final Path HOME = Path.of("target/aimock");
  private static final Path CLI = Path.of("node_modules/@copilotkit/aimock/dist/cli.js");
  private static final Duration INSTALLING = Duration.ofSeconds(90);
  private static final Duration STARTING = Duration.ofSeconds(30);

  private final String url;
  private final Optional<Process> process;

  private Aimock(String url, Optional<Process> process) {
    this.url = url;
    this.process = process;
  }

  /// Serves these answers, with more options of its command line.
  static Aimock start(String answers, String... options) {
    var running = Optional.ofNullable(System.getProperty("aimock.endpoint"));
    if (running.isPresent() && options.length == 0) {
      return new Aimock(running.get(), Optional.empty());
    }
    try {
      install();
      return launch(answers, options);
    } catch (IOException e) {
      return abort("aimock does not run here: %s".formatted(e.getMessage()));
    }
  }

  String url() {
    return url;
  }

  private static synchronized void install() throws IOException {
    Files.createDirectories(HOME);
    for (var file : List.of("package.json", "package-lock.json")) {
      Files.copy(SOURCE.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (Files.exists(HOME.resolve("node_modules/.package-lock.json"))) {
      return;
    }
    var npm =
        run(
            List.of(
                "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"));
    if (!within(npm, INSTALLING) || npm.exitValue() != 0) {
      npm.destroyForcibly();
      throw new IOException("npm did not install it within %s".formatted(INSTALLING));
    }
  }

  private static Aimock launch(String answers, String... options) throws IOException {
    int port = freePort();
    var command = new ArrayList<>(List.of("node", CLI.toString(), "--strict"));
    command.addAll(List.of("--log-level", "warn", "-p", Integer.toString(port)));
    command.addAll(List.of("-f", SOURCE.resolve(answers).toAbsolutePath().toString()));
    command.addAll(List.of(options));
    var process = run(command);
    var begun = System.nanoTime();
    while (!listens(port)) {
      if (!process.isAlive() || System.nanoTime() - begun > STARTING.toNanos()) {
        process.destroyForcibly();
        throw new IOException("it did not listen within %s".formatted(STARTING));
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return new Aimock("http://127.0.0.1:%d".formatted(port), Optional.of(process));
  }

  private static Process run(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .directory(HOME.toFile())
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(HOME.resolve("output.log").toFile()))
        .start();
  }

  private static boolean within(Process process, Duration most) {
    try {
      return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean listens(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.ifPresent(running -> running.destroyForcibly().onExit().join());
  }
}
