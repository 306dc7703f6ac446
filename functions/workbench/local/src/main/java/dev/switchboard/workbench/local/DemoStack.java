package dev.switchboard.workbench.local;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.topology.Environment;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.workbench.local.aws.Aws;
import dev.switchboard.workbench.local.aws.LocalAws;
import dev.switchboard.workbench.local.gateway.Gateway;
import dev.switchboard.workbench.local.player.Receivers;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The whole stack with the demo workspace in it, and beside it the endpoints of the workspace's
/// owner. How to call it stands in the environment file.
public final class DemoStack implements AutoCloseable {
  private final Closing closing;
  private final Aws aws;
  private final LocalEnv env;
  private final Receivers receivers;

  private DemoStack(Closing closing, Aws aws, LocalEnv env, Receivers receivers) {
    this.closing = closing;
    this.aws = aws;
    this.env = env;
    this.receivers = receivers;
  }

  /// Starts everything behind the gateway. Closing it closes the gateway, too.
  public static DemoStack start(Settings settings, Gateway gateway) throws InterruptedException {
    return start(settings, gateway, () -> LocalAws.start(settings.kept()));
  }

  /// The same on other tables and queues.
  public static DemoStack start(Settings settings, Gateway gateway, Supplier<Aws> aws)
      throws InterruptedException {
    return start(settings, gateway, Functions.ALL, aws);
  }

  /// The same with functions that differ in their settings.
  public static DemoStack start(
      Settings settings, Gateway gateway, List<Function> functions, Supplier<Aws> aws)
      throws InterruptedException {
    var closing = new Closing();
    try {
      var home = closing.add(Home.enter(settings.home()));
      var stack = closing.add(Stack.start(settings, gateway, functions, aws.get()));
      var env = LocalEnv.open(home.folder());
      env.set(LocalEnv.URL, gateway.url().toString());
      Optional.ofNullable(stack.aws().variables().get(Environment.SQS_ENDPOINT))
          .ifPresent(endpoint -> env.set(LocalEnv.SQS_ENDPOINT, endpoint));
      seed(env, stack.aws());
      var receivers = closing.add(receivers(env, gateway.url().getPort() + 1));
      env.set(LocalEnv.OWNER_URL, receivers.url().toString());
      env.write();
      return new DemoStack(closing, stack.aws(), env, receivers);
    } catch (RuntimeException | InterruptedException e) {
      closing.close();
      throw e;
    }
  }

  private static void seed(LocalEnv env, Aws aws) {
    try (var client = aws.dynamoDbClient()) {
      var store = new DynamoDbStore(client, aws.prefix(), InstantSource.system(), Duration.ZERO);
      FirstWorkspace.demo(new SecureRandom()).seed(env, store.workspaces());
    }
  }

  private static Receivers receivers(LocalEnv env, int port) {
    try {
      return new Receivers(
          port, env.keep(LocalEnv.OWNER_SECRET, FirstWorkspace::ownerSecret), _ -> {});
    } catch (IOException e) {
      throw new Trouble("The owner's endpoint could not be opened: %s".formatted(e), e);
    }
  }

  /// How to call it.
  public Target target() {
    return Target.read(env.file(), Map.of());
  }

  /// The tables and queues behind it.
  public Aws aws() {
    return aws;
  }

  public Path envFile() {
    return env.file();
  }

  public Receivers receivers() {
    return receivers;
  }

  @Override
  public void close() {
    closing.close();
  }
}
