package dev.switchboard.workbench.local.chaos;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Queues;
import dev.switchboard.topology.Tables;
import dev.switchboard.workbench.graph.GraphServer;
import dev.switchboard.workbench.local.DemoStack;
import dev.switchboard.workbench.local.GraphDouble;
import dev.switchboard.workbench.local.Settings;
import dev.switchboard.workbench.local.aws.Aws;
import dev.switchboard.workbench.local.aws.LocalAws;
import dev.switchboard.workbench.local.aws.QueueDepths;
import dev.switchboard.workbench.local.chaos.Door.Ask;
import dev.switchboard.workbench.local.endtoend.VapiEvents;
import dev.switchboard.workbench.local.gateway.Gateway;
import dev.switchboard.workbench.local.player.Receivers;
import dev.switchboard.workbench.local.player.Samples;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

/// A whole stack in memory with the sample business, to be broken.
final class ChaosStack implements AutoCloseable {
  static final Path ROOT = Path.of("../../..");

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(700);

  private final Path home;
  private final GraphServer microsoft = GraphDouble.start(0);
  private final DemoStack stack;
  private final DynamoDbClient tables;
  private final SqsClient queues;
  private final QueueDepths depths;

  ChaosStack() {
    this(LocalAws.start(Optional.empty()), Map.of());
  }

  /// On these tables and queues, with variables that count before the usual ones.
  ChaosStack(Aws aws, Map<String, String> variables) {
    this(aws, variables, Functions.ALL);
  }

  /// The same with functions of its own.
  ChaosStack(Aws aws, Map<String, String> variables, List<Function> functions) {
    try {
      home = Files.createTempDirectory("chaos");
      var settings =
          new Settings(0, home, true, Optional.empty(), GraphDouble.variables(microsoft))
              .and(variables);
      stack = DemoStack.start(settings, Gateway.bind(0), functions, () -> aws);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    tables = aws.dynamoDbClient();
    queues = aws.sqsClient();
    depths = new QueueDepths(queues, LocalAws.PREFIX);
    new Samples(target()).apply(ROOT.resolve("samples/harbour-lettings.json"));
  }

  Target target() {
    return stack.target();
  }

  Path sealFile() {
    return home.resolve("seal.json");
  }

  Receivers receivers() {
    return stack.receivers();
  }

  Aws aws() {
    return stack.aws();
  }

  GraphServer microsoft() {
    return microsoft;
  }

  DynamoDbClient tables() {
    return tables;
  }

  /// All that is stored, by where it is.
  Map<String, Map<String, AttributeValue>> stored() {
    var stored = new TreeMap<String, Map<String, AttributeValue>>();
    for (var table : Tables.ALL) {
      var name = LocalAws.PREFIX + table.name();
      for (var item : tables.scanPaginator(scan -> scan.tableName(name)).items()) {
        stored.put(
            "%s %s %s".formatted(table.name(), text(item, "pk"), text(item, "sk")),
            new TreeMap<>(item));
      }
    }
    return stored;
  }

  static String text(Map<String, AttributeValue> item, String attribute) {
    return Optional.ofNullable(item.get(attribute)).map(AttributeValue::s).orElse("");
  }

  /// Waits until no queue holds a message that is to be dealt with now, and nothing is written any
  /// more.
  Map<String, Map<String, AttributeValue>> settled() {
    return settled(Queues.ALL);
  }

  /// The same, whatever is in other queues.
  Map<String, Map<String, AttributeValue>> settled(List<Queue> awaited) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    var before = stored();
    while (true) {
      pause(PAUSE);
      var now = stored();
      if (depths.of(awaited) == 0 && now.equals(before)) {
        return now;
      }
      if (System.nanoTime() > until) {
        throw new AssertionError("It does not come to rest within %s.".formatted(PATIENCE));
      }
      before = now;
    }
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  SqsClient queues() {
    return queues;
  }

  /// What VAPI sends, as it posts it to a workspace, by the names of the files.
  static Map<String, Ask> asks(Target target) {
    var path = "/webhooks/vapi/" + target.workspace();
    var headers = Map.of("x-vapi-secret", target.webhookSecret());
    var asks = new TreeMap<String, Ask>();
    VapiEvents.byName()
        .forEach((name, body) -> asks.put(name, new Ask("POST", path, headers, body)));
    return asks;
  }

  @Override
  public void close() {
    tables.close();
    queues.close();
    stack.close();
    microsoft.close();
  }
}
