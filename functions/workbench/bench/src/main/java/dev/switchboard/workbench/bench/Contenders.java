package dev.switchboard.workbench.bench;

import dev.switchboard.topology.Environment;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.workbench.bench.peer.PlainEvent;
import dev.switchboard.workbench.bench.peer.PlainStream;
import dev.switchboard.workbench.local.aws.LocalAws;
import dev.switchboard.workbench.rehearsal.Blueprint;
import dev.switchboard.workbench.rehearsal.FirstEvents;
import dev.switchboard.workbench.rehearsal.FunctionZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Who starts: plain handlers with one read, made of the jars of the webhook's zip that such a
/// handler needs; the same read in Spring Cloud Function and in Quarkus; our functions. All but the
/// plain ones by their zips.
final class Contenders {
  /// The floor's name.
  static final String FLOOR = "plain-stream";

  private static final String PLAIN_EVENT = "plain-event";
  private static final int MEMORY = 1024;
  private static final Path LAMBDAS = Path.of("functions/lambdas");
  private static final Pattern PLAIN =
      Pattern.compile(
          "(annotations|apache5-client|arns|auth|aws-.*|checksums.*|dynamodb|endpoints-spi|"
              + "eventstream|http-.*|httpc.*|identity-spi|json-utils|metrics-spi|profiles|"
              + "protocol-core|reactive-streams|regions|retries.*|sdk-core|slf4j-api|"
              + "third-party-.*|utils.*|joda-time)-[0-9.]+\\.jar");

  private final Path folder;
  private final LocalAws aws;

  /// @param folder where code is unpacked
  Contenders(Path folder, LocalAws aws) {
    this.folder = folder;
    this.aws = aws;
  }

  /// The floor, and those of the others whose names are asked for.
  List<Contender> all(Predicate<String> asked) throws IOException {
    var all = new ArrayList<Contender>();
    all.add(plain(FLOOR, PlainStream.class));
    if (asked.test(PLAIN_EVENT)) {
      all.add(plain(PLAIN_EVENT, PlainEvent.class));
    }
    for (var peer : Peer.values()) {
      if (asked.test(peer.title())) {
        all.add(peer(peer));
      }
    }
    for (var function : Functions.ALL) {
      if (asked.test(function.name())) {
        all.add(ours(function));
      }
    }
    return List.copyOf(all);
  }

  private Contender ours(Function function) throws IOException {
    var zip = zip(function.module());
    var code = unpacked(function.name(), zip);
    code.pack();
    var variables = variables();
    variables.putAll(function.environment());
    variables.put(Environment.FUNCTION, function.name());
    var blueprint =
        new Blueprint(
            function.name(),
            function.handler(),
            code.task(),
            function.memoryMegabytes(),
            variables);
    return new Contender(blueprint, FirstEvents.of(function), Files.size(zip));
  }

  private Contender peer(Peer peer) throws IOException {
    var code = unpacked(peer.title(), peer.zip());
    code.pack();
    var variables = variables();
    variables.putAll(peer.variables());
    var blueprint = new Blueprint(peer.title(), peer.handler(), code.task(), MEMORY, variables);
    return new Contender(blueprint, FirstEvents.webhook(), Files.size(peer.zip()));
  }

  private Code unpacked(String name, Path zip) throws IOException {
    if (!Files.exists(zip)) {
      throw new IllegalStateException(
          "Zip (%s) must be there. Maybe the goal was not `package`.".formatted(zip));
    }
    var code = new Code(folder.resolve(name));
    new FunctionZip(zip).unpack(code.task());
    return code;
  }

  private Contender plain(String name, Class<?> handler) throws IOException {
    var code = unpacked(name, zip(Functions.WEBHOOK.module()));
    code.keep(file -> PLAIN.matcher(file).matches());
    code.add(handler);
    code.pack();
    var blueprint = new Blueprint(name, handler.getName(), code.task(), MEMORY, variables());
    return new Contender(blueprint, FirstEvents.webhook(), code.bytes());
  }

  private Map<String, String> variables() {
    var variables = new HashMap<>(aws.variables());
    variables.put(Environment.PREFIX, aws.prefix());
    variables.put(Environment.ALLOW_LOOPBACK, "true");
    variables.put(Environment.PATIENCE_SECONDS, "20");
    variables.put(Environment.PUBLIC_URL, "http://localhost");
    return variables;
  }

  private static Path zip(String module) {
    return LAMBDAS.resolve(module).resolve("target/%s-0.1.0-lambda.zip".formatted(module));
  }
}
