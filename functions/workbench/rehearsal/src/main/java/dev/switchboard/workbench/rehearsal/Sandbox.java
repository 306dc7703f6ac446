package dev.switchboard.workbench.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A process in which a function runs as on Lambda: AWS's own runtime interface client, with its
/// jars and no other ones on the class path, in the folder of the function's code, with the
/// function's variables and nothing else of this machine's environment. It takes one event at a
/// time.
public final class Sandbox implements AutoCloseable {
  private final RuntimeApi api;
  private final Credentials credentials;
  private final Process process;
  private final CompletableFuture<Void> ready;

  private Sandbox(
      RuntimeApi api, Credentials credentials, Process process, CompletableFuture<Void> ready) {
    this.api = api;
    this.credentials = credentials;
    this.process = process;
    this.ready = ready;
  }

  /// Begins a function's init.
  ///
  /// @param log the file for what it prints
  /// @param options of the JVM, besides Lambda's own
  public static Sandbox start(Blueprint blueprint, Start how, Path log, List<String> options)
      throws IOException {
    return start(blueprint, how, log, options, List.of());
  }

  /// The same with more on the class path, as a wrapper script may put it there. An AOT cache holds
  /// only what is on it, and bears no word about sharing.
  ///
  /// @param beside jars; a folder would disable the cache
  public static Sandbox start(
      Blueprint blueprint, Start how, Path log, List<String> options, List<Path> beside)
      throws IOException {
    var credentials = new Credentials(InstantSource.system());
    var api =
        new RuntimeApi(
            "arn:aws:lambda:%s:000000000000:function:%s"
                .formatted(LambdaVariables.REGION, blueprint.name()),
            credentials);
    var variables = new HashMap<>(blueprint.environment());
    variables.putAll(LambdaVariables.of(blueprint, how, api.address()));
    variables.putAll(credentials.variables(how, api.address()));
    var command = command(blueprint, how, options, beside);
    var process = begin(command, blueprint.code(), variables, log);
    var _ =
        process
            .onExit()
            .thenAccept(gone -> api.failed("It ended with %d.".formatted(gone.exitValue())));
    var ready = how == Start.SNAP_START ? api.atSnapshot() : api.initialised();
    return new Sandbox(api, credentials, process, ready);
  }

  private static List<String> command(
      Blueprint blueprint, Start how, List<String> options, List<Path> beside) {
    boolean cached = options.stream().anyMatch(option -> option.startsWith("-XX:AOTCache"));
    Predicate<String> fits = option -> !cached || !option.startsWith("-Xshare");
    return Stream.of(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            how.options(blueprint.memoryMegabytes()).stream().filter(fits).toList(),
            options,
            RuntimeClient.command(blueprint.handler(), beside))
        .flatMap(List::stream)
        .toList();
  }

  private static Process begin(
      List<String> command, Path folder, Map<String, String> variables, Path log)
      throws IOException {
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    return builder.start();
  }

  /// Waits until its init is over: it asks for its first event, or is ready for its snapshot.
  public void awaitInit(Duration atMost) throws InterruptedException {
    try {
      ready.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The init of a function failed.", e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("The init of a function took over %s.".formatted(atMost), e);
    }
  }

  /// Lets it go on from its snapshot.
  public void restore() {
    api.restore();
  }

  /// Has it handle an event, after those that were there before.
  public Ended invoke(String event, Duration timeOut) throws InterruptedException {
    try {
      return api.hand(event, timeOut).get(timeOut.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("An invocation ends by itself.", e);
    } catch (TimeoutException e) {
      return new Ended.Failed("It took over %s.".formatted(timeOut));
    }
  }

  /// How often it has asked for the credentials of its role.
  public int askedForCredentials() {
    return credentials.asked();
  }

  public ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    api.close();
  }
}
