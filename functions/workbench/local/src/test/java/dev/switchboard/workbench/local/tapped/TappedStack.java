package dev.switchboard.workbench.local.tapped;

import dev.switchboard.workbench.local.DemoStack;
import dev.switchboard.workbench.local.SampleWorkspaces;
import dev.switchboard.workbench.local.Settings;
import dev.switchboard.workbench.local.aws.LocalAws;
import dev.switchboard.workbench.local.aws.QueueDepths;
import dev.switchboard.workbench.local.aws.RelayedAws;
import dev.switchboard.workbench.local.gateway.Gateway;
import dev.switchboard.workbench.local.player.Receivers;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The whole stack in memory, every request of its functions to DynamoDB and SQS tapped.
final class TappedStack implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static final Path ROOT = Path.of("../../..");

  /// How long no queue may hold a message, and nothing be asked, until everything counts as done. A
  /// message is in its queue for as long as somebody works on it.
  private static final Duration QUIET = Duration.ofMillis(600);

  final RelayedAws<Tap> aws = RelayedAws.of(LocalAws.start(Optional.empty()), Tap::new);
  private final SqsClient queues = aws.sqsClient();
  private final QueueDepths depths = new QueueDepths(queues, LocalAws.PREFIX);
  private final DemoStack stack;
  private final SampleWorkspaces workspaces;

  TappedStack() throws IOException, InterruptedException {
    var home = Files.createTempDirectory("switchboard");
    var settings = new Settings(0, home, true, Optional.empty(), Map.of());
    stack = DemoStack.start(settings, Gateway.bind(0), () -> aws);
    workspaces = new SampleWorkspaces(stack.target(), aws);
  }

  Receivers receivers() {
    return stack.receivers();
  }

  /// A new workspace with the sample businesses in it.
  Target workspace(String id) {
    return workspaces.open(id, "harbour-lettings.json", "check.json");
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
    } while (aws.dynamoDb().size() + aws.sqs().size() > before || depths.all() > 0);
  }

  @Override
  public void close() {
    queues.close();
    stack.close();
  }
}
