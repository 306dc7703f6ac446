package dev.switchboard.workbench.local;

import dev.switchboard.adapter.sqs.ParkedMessages;
import dev.switchboard.adapter.sqs.Sqs;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Queues;
import dev.switchboard.workbench.local.aws.LocalAws;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

/// `./mvnw -Pparked [-Dqueue=tasks] [-Dredrive] [-Dstage=prod]`: shows the messages that are parked
/// because they could not be done, with the reason; with `-Dredrive` it sends them to their queue
/// again. Without a stage it looks at the local stack while that runs, else at a deployment on AWS
/// with the credentials of whoever runs it.
public final class ParkedCommand {
  static final String ALL = "all";
  private static final String LOCAL = "local";
  private static final int MOST = 1_000;

  private ParkedCommand() {}

  /// Takes the queue or `all`, `true` to send again, and the stage or `local`.
  public static void main(String[] arguments) {
    var stage = arguments[2];
    try (var sqs = Sqs.client(endpoint(stage))) {
      var prefix = stage.equals(LOCAL) ? LocalAws.PREFIX : "switchboard-%s-".formatted(stage);
      run(sqs, prefix, arguments[0], Boolean.parseBoolean(arguments[1]))
          .forEach(System.out::println);
    }
  }

  private static Optional<URI> endpoint(String stage) {
    if (!stage.equals(LOCAL)) {
      return Optional.empty();
    }
    var env = LocalEnv.open(Path.of(".switchboard"));
    return Optional.of(
        env.get(LocalEnv.SQS_ENDPOINT)
            .map(URI::create)
            .orElseThrow(() ->
                new Trouble(
                    "%s must name %s. Maybe the local stack does not run: ./mvnw -Prun"
                        .formatted(env.file(), LocalEnv.SQS_ENDPOINT))));
  }

  /// What it did, line by line.
  public static List<String> run(SqsClient sqs, String prefix, String which, boolean redrive) {
    var parked = new ParkedMessages(sqs, prefix);
    var lines = new ArrayList<String>();
    for (var queue : queues(which)) {
      if (redrive) {
        lines.add("  %s: %d sent again".formatted(queue.name(), parked.redrive(queue, MOST)));
      } else {
        var messages = parked.list(queue, MOST);
        lines.add("  %s: %d parked".formatted(queue.name(), messages.size()));
        messages.forEach(message ->
            lines.add(
                "    %s  %s%n      %s%n      %s"
                    .formatted(
                        message.id(),
                        message.parkedAt().orElse("after its last try"),
                        message.reason().orElse("The queue parked it; its log says why."),
                        message.body())));
      }
    }
    return lines;
  }

  private static List<Queue> queues(String which) {
    var found =
        Queues.ALL.stream()
            .filter(queue -> which.equals(ALL) || queue.name().equals(which))
            .toList();
    if (found.isEmpty()) {
      throw new Trouble(
          "Queue (%s) must be %s or one of %s."
              .formatted(which, ALL, Queues.ALL.stream().map(Queue::name).toList()));
    }
    return found;
  }
}
