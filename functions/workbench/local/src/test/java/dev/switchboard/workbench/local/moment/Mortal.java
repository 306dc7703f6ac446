package dev.switchboard.workbench.local.moment;

import dev.switchboard.topology.Environment;
import dev.switchboard.topology.Function;
import dev.switchboard.workbench.graph.GraphServer;
import dev.switchboard.workbench.local.aws.LocalAws;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The process that dies by `kill -9`, and is started again. Whatever it is in touch with crosses
/// over to here.
final class Mortal implements AutoCloseable {
  private final Map<Function, Crossing> toDynamoDb = new HashMap<>();
  private final Map<Function, Crossing> toSqs = new HashMap<>();
  private final Map<Function, Crossing> toMicrosoft = new HashMap<>();
  private final Outside outside;
  private final Path home;
  private final int port;
  private Optional<Process> process = Optional.empty();

  Mortal(World world, List<Function> functions) {
    this.outside = world.outside();
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.home = Files.createTempDirectory("moment");
      this.port = socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var microsoft = URI.create(world.microsoft().loginUrl());
    for (var function : functions) {
      var name = function.name();
      toDynamoDb.put(
          function, new Crossing(name, world.aws().dynamoDb().endpoint(), world.moments()));
      toSqs.put(function, new Crossing(name, world.aws().sqs().endpoint(), world.moments()));
      toMicrosoft.put(function, new Crossing(name, microsoft, world.moments()));
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:%d".formatted(port));
  }

  Path log() {
    return home.resolve("output.log");
  }

  void start() {
    var builder =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log().toFile()));
    builder.environment().putAll(environment());
    try {
      process = Optional.of(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-D%s=%s".formatted(StandInTools.URL, outside.url("/ship")),
        "-cp",
        System.getProperty("java.class.path"),
        MortalMain.class.getName());
  }

  private Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put(MortalMain.PORT, Integer.toString(port));
    environment.put(
        MortalMain.FUNCTIONS,
        toSqs.keySet().stream().map(Function::name).collect(Collectors.joining(",")));
    environment.put(Environment.PUBLIC_URL, url().toString());
    environment.put(Environment.MICROSOFT_CLIENT_ID, GraphServer.CLIENT_ID);
    environment.put(Environment.MICROSOFT_CLIENT_SECRET, GraphServer.CLIENT_SECRET);
    environment.put(Environment.PREFIX, LocalAws.PREFIX);
    environment.put(Environment.ALLOW_LOOPBACK, "true");
    environment.put(Environment.CACHE_SECONDS, "600");
    environment.put(Environment.PATIENCE_SECONDS, "60");
    environment.put(Environment.SEAL_FILE, home.resolve("seal.json").toString());
    environment.put(Environment.MODEL_PROVIDER, "openai");
    environment.put(Environment.MODEL_NAME, "stub");
    environment.put(Environment.MODEL_URL, outside.url("/v1"));
    toDynamoDb.forEach((function, crossing) ->
        environment.put(MortalMain.dynamoDb(function), crossing.url().toString()));
    toSqs.forEach((function, crossing) ->
        environment.put(MortalMain.sqs(function), crossing.url().toString()));
    toMicrosoft.forEach((function, crossing) ->
        environment.put(MortalMain.microsoft(function), crossing.url().toString()));
    return environment;
  }

  /// Ends it by SIGKILL, and returns when it is gone.
  void kill() {
    process.orElseThrow().destroyForcibly().onExit().join();
  }

  /// Whether nothing of it is left on the way.
  boolean isGone() {
    return crossings().stream().allMatch(Crossing::isEmpty);
  }

  void requireAlive() {
    var running = process.orElseThrow();
    if (!running.isAlive()) {
      throw new AssertionError("It ended by itself, with %d.".formatted(running.exitValue()));
    }
  }

  private List<Crossing> crossings() {
    var all = new ArrayList<>(toDynamoDb.values());
    all.addAll(toSqs.values());
    all.addAll(toMicrosoft.values());
    return all;
  }

  @Override
  public void close() {
    process.ifPresent(last -> last.destroyForcibly().onExit().join());
    crossings().forEach(Crossing::close);
  }
}
