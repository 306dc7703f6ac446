package dev.switchboard.workbench.local.tapped;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Queues;
import dev.switchboard.workbench.local.DemoStack;
import dev.switchboard.workbench.local.FirstWorkspace;
import dev.switchboard.workbench.local.LocalEnv;
import dev.switchboard.workbench.local.Settings;
import dev.switchboard.workbench.local.gateway.Gateway;
import dev.switchboard.workbench.local.player.Receivers;
import dev.switchboard.workbench.local.player.Samples;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The whole stack in memory, every request of its functions to DynamoDB and SQS tapped.
final class TappedStack implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<QueueAttributeName> WAITING =
      List.of(
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);

  static final Path ROOT = Path.of("../../..");

  /// How long no queue may hold a message, and nothing be asked, until everything counts as done.
  private static final Duration QUIET = Duration.ofMillis(1500);

  final TappedAws aws = new TappedAws();
  private final Path home = Files.createTempDirectory("switchboard");
  private final DemoStack stack;

  TappedStack() throws IOException, InterruptedException {
    var settings = new Settings(0, home, true, Optional.empty(), Map.of());
    stack = DemoStack.start(settings, Gateway.bind(0), () -> aws);
  }

  Receivers receivers() {
    return stack.receivers();
  }

  /// A new workspace with the sample businesses in it.
  Target workspace(String id) {
    var env = LocalEnv.at(home.resolve(id + ".env"));
    stack
        .target()
        .variables()
        .forEach((name, value) -> {
          if (name.equals(LocalEnv.URL) || name.startsWith("SWITCHBOARD_OWNER")) {
            env.set(name, value);
          }
        });
    try (var client = aws.dynamoDbClient()) {
      var store = new DynamoDbStore(client, aws.prefix(), InstantSource.system(), Duration.ZERO);
      new FirstWorkspace(new WorkspaceId(id), id, new SecureRandom()).seed(env, store.workspaces());
    }
    env.write();
    var target = Target.read(env.file(), Map.of());
    var samples = new Samples(target);
    samples.apply(ROOT.resolve("samples/harbour-lettings.json"));
    samples.apply(ROOT.resolve("samples/check.json"));
    return target;
  }

  /// Waits until the queues have led to all that they lead to. What is kept back in them for later,
  /// such as the next time of a routine, is not waited for.
  void settle() throws InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    int before;
    do {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException("Messages are left after %s.".formatted(PATIENCE));
      }
      before = aws.dynamoDb().size() + aws.sqs().size();
      Thread.sleep(QUIET);
    } while (aws.dynamoDb().size() + aws.sqs().size() > before || waiting() > 0);
  }

  /// How many messages wait or are being handled.
  private int waiting() {
    try (var sqs = aws.sqsClient()) {
      return Queues.ALL.stream()
          .map(queue -> sqs.getQueueUrl(url -> url.queueName(aws.prefix() + queue.name())))
          .flatMap(found ->
              sqs
                  .getQueueAttributes(all -> all.queueUrl(found.queueUrl()).attributeNames(WAITING))
                  .attributes()
                  .values()
                  .stream())
          .mapToInt(Integer::parseInt)
          .sum();
    }
  }

  @Override
  public void close() {
    stack.close();
  }
}
