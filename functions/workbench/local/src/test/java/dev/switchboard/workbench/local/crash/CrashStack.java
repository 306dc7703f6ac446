package dev.switchboard.workbench.local.crash;

import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/// A stack in a process of its own, which dies by `kill -9` and is started again in the same home.
/// What it prints goes to a file in there, and is shown where a test fails.
///
/// The moments at which it dies are random. `-Dcrash.seed=` repeats those of an earlier run.
final class CrashStack implements BeforeAllCallback, AfterAllCallback, TestWatcher {
  private static final Path ROOT = Path.of("../../..").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path home;
  private final int port;
  private final long seed = Long.getLong("crash.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<Duration> starts = new ArrayList<>();
  private Optional<Process> process = Optional.empty();
  private int kills;
  private boolean failed;

  CrashStack() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.home = Files.createTempDirectory("crash");
      this.port = socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Random random() {
    return random;
  }

  int kills() {
    return kills;
  }

  Target target() {
    return Target.read(home.resolve("local.env"), Map.of());
  }

  /// Returns when it serves.
  void start() {
    launch();
    var client = new CrashClient(this::target);
    starts.add(
        Await.until(
            "the stack serves",
            PATIENCE,
            () -> {
              running();
              return Files.exists(home.resolve("local.env"))
                  && client.get("/v1/agents/mia").isPresent();
            }));
  }

  /// Begins to start, and is killed before it serves, or soon after.
  void startInVain() {
    launch();
    long until = System.nanoTime() + Duration.ofMillis(random.nextLong(4_000)).toNanos();
    Await.until("its last moment has come", PATIENCE, () -> System.nanoTime() >= until);
    kill();
  }

  /// Ends it by SIGKILL, and returns when it is gone.
  void kill() {
    running().destroyForcibly().onExit().join();
    kills++;
  }

  private Process running() {
    var running = process.orElseThrow();
    if (!running.isAlive()) {
      throw new AssertionError(
          "The stack ended by itself, with %d.".formatted(running.exitValue()));
    }
    return running;
  }

  private void launch() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var builder =
        new ProcessBuilder(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dswitchboard.exit-with-parent=true",
                "-Dplay=none",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.switchboard.workbench.local.Main")
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log().toFile()));
    builder.environment().put("SWITCHBOARD_HOME", home.toString());
    builder.environment().put("SWITCHBOARD_PORT", Integer.toString(port));
    try {
      process = Optional.of(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path log() {
    return home.resolve("output.log");
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    System.out.printf("-Dcrash.seed=%d%n", seed);
  }

  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    failed = true;
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    process.ifPresent(last -> {
      System.out.printf(
          "killed %d times, served after %s, in the end %s%n", kills, starts, state(last));
      last.destroyForcibly().onExit().join();
    });
    if (failed || context.getExecutionException().isPresent()) {
      System.out.printf("In %s it printed:%n%s%n", home, Files.readString(log()));
    } else {
      delete(home);
    }
  }

  private static String state(Process process) {
    return process.isAlive() ? "alive" : "ended with %d".formatted(process.exitValue());
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
