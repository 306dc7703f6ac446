package dev.switchboard.workbench.local.chaos;

import dev.switchboard.topology.Environment;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Queues;
import dev.switchboard.topology.Source.Messages;
import dev.switchboard.topology.Tables;
import dev.switchboard.workbench.local.aws.Aws;
import dev.switchboard.workbench.local.aws.LocalAws;
import dev.switchboard.workbench.local.aws.LocalDynamoDb;
import dev.switchboard.workbench.local.aws.LocalSqs;
import dev.switchboard.workbench.local.aws.PolledAws;
import dev.switchboard.workbench.local.aws.RelayedAws;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Tables, queues whose messages come again soon, and functions of which those that drain queues
/// are disturbed, each by a plan of its own. Nobody else is.
final class Workers implements AutoCloseable {
  private final List<Line> lines = new ArrayList<>();
  private final LocalAws local;

  /// What happens to what a function asks of DynamoDB.
  interface Plans {
    Line.Plan of(Function worker);
  }

  /// @param visibility after how long a message comes again that is not dealt with
  /// @param mostReceives how often a message is tried before it is parked
  Workers(Duration visibility, int mostReceives) {
    var queues =
        Queues.ALL.stream()
            .map(queue -> new Queue(queue.name(), visibility, mostReceives))
            .toList();
    try {
      local =
          new LocalAws(
              LocalDynamoDb.start(Optional.empty(), LocalAws.PREFIX, Tables.ALL),
              LocalSqs.start(Optional.empty(), LocalAws.PREFIX, queues));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Tables and queues, with plans for what functions send and for what is received.
  Aws aws(Line.Plan sends, Line.Plan receives) {
    var sqs = line(local.sqs().endpoint(), sends);
    var dynamoDb = line(local.dynamoDb().endpoint(), _ -> Trouble.NONE);
    return new PolledAws(
        new RelayedAws<>(local, dynamoDb, sqs), line(local.sqs().endpoint(), receives));
  }

  List<Function> functions(Plans plans) {
    return Functions.ALL.stream()
        .map(function ->
            function.source() instanceof Messages ? disturbed(function, plans) : function)
        .toList();
  }

  private Function disturbed(Function worker, Plans plans) {
    var environment = new HashMap<>(worker.environment());
    var line = line(local.dynamoDb().endpoint(), plans.of(worker));
    environment.put(Environment.DYNAMODB_ENDPOINT, line.url().toString());
    return new Function(
        worker.name(),
        worker.module(),
        worker.handler(),
        worker.memoryMegabytes(),
        worker.timeOut(),
        worker.source(),
        worker.permissions(),
        environment);
  }

  private Line line(URI behind, Line.Plan plan) {
    var line = new Line(behind, plan);
    lines.add(line);
    return line;
  }

  @Override
  public void close() {
    lines.forEach(Line::close);
  }
}
