package dev.switchboard.workbench.local;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.topology.Functions;
import dev.switchboard.workbench.local.aws.LocalAws;
import dev.switchboard.workbench.local.gateway.Gateway;
import dev.switchboard.workbench.local.player.Play;
import dev.switchboard.workbench.local.player.Receivers;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.LoggerFactory;

/// Starts the stack and goes on until Ctrl-C. `-Dplay=` names the call that is played first, or is
/// `none`; `-Dmemory=true` keeps tables and queues in memory; `-Dswitchboard.exit-with-parent=true`
/// ends it with the process that started it.
public final class Main {
  private final Settings settings;
  private final Closing closing = new Closing();

  private Main(Settings settings) {
    this.settings = settings;
  }

  public static void main(String[] arguments) throws InterruptedException {
    if (Boolean.getBoolean("switchboard.exit-with-parent")) {
      ExitWithParent.watch();
    }
    try {
      new Main(
              Settings.read(
                  System.getenv(),
                  Boolean.getBoolean("memory"),
                  System.getProperty("play", "none")))
          .run();
    } catch (Trouble trouble) {
      System.err.println(trouble.getMessage());
      System.exit(1);
    } catch (RuntimeException broken) {
      LoggerFactory.getLogger(Main.class).error("The stack did not start.", broken);
      System.exit(1);
    }
    Thread.currentThread().join();
  }

  private void run() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "shutdown"));
    var home = closing.add(Home.enter(settings.home()));
    var gateway = bind();
    var stack = closing.add(Stack.start(settings, gateway, Functions.ALL));
    var env = LocalEnv.open(home.folder());
    env.set(LocalEnv.URL, gateway.url().toString());
    seed(env, stack.aws());
    var receivers = closing.add(receivers(env, gateway.url().getPort() + 1));
    env.set(LocalEnv.OWNER_URL, receivers.url().toString());
    env.write();
    new Play(Target.read(env.file(), Map.of()), receivers, System.out)
        .play(Path.of(""), settings.play());
    System.out.println(Welcome.text(gateway.url(), env.file(), settings.inMemory(), upTime()));
  }

  private Gateway bind() {
    try {
      return Gateway.bind(settings.port());
    } catch (BindException e) {
      throw new Trouble(
          "Port %d is taken. Start on another one: SWITCHBOARD_PORT=%d"
              .formatted(settings.port(), settings.port() + 1),
          e);
    } catch (IOException e) {
      throw new Trouble("Port %d cannot be used: %s".formatted(settings.port(), e), e);
    }
  }

  private static void seed(LocalEnv env, LocalAws aws) {
    try (var client = aws.dynamoDb().client()) {
      var store = new DynamoDbStore(client, LocalAws.PREFIX, InstantSource.system(), Duration.ZERO);
      new Demo(new SecureRandom()).seed(env, store.workspaces());
    }
  }

  /// The owner of the sample business, who has an endpoint on this machine.
  private static Receivers receivers(LocalEnv env, int port) {
    try {
      return new Receivers(port, env.keep(LocalEnv.OWNER_SECRET, Demo::ownerSecret), _ -> {});
    } catch (IOException e) {
      throw new Trouble("The owner's endpoint could not be opened: %s".formatted(e), e);
    }
  }

  private static Duration upTime() {
    return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
  }
}
