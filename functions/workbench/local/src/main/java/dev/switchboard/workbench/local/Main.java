package dev.switchboard.workbench.local;

import dev.switchboard.workbench.local.gateway.Gateway;
import dev.switchboard.workbench.local.player.Play;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/// Starts the stack, plays a call, and goes on serving until Ctrl-C. `-Dplay=` names the call, or
/// is `none`; `-Dmemory=true` keeps tables and queues in memory; `-Dgraph=double` starts a stand-in
/// for Microsoft; `-Dswitchboard.exit-with-parent=true` ends it with the process that started it.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    if (Boolean.getBoolean("switchboard.exit-with-parent")) {
      ExitWithParent.watch();
    }
    try {
      run(
          Settings.read(
              System.getenv(),
              Boolean.getBoolean("memory"),
              System.getProperty("play", Settings.NO_CALL)));
    } catch (Trouble trouble) {
      System.err.println(trouble.getMessage());
      System.exit(1);
    } catch (RuntimeException broken) {
      LoggerFactory.getLogger(Main.class).error("The stack did not start.", broken);
      System.exit(1);
    }
    Thread.currentThread().join();
  }

  private static void run(Settings settings) throws InterruptedException {
    var gateway = bind(settings);
    var stack = DemoStack.start(withDouble(settings, gateway), gateway);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "shutdown"));
    var took = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    play(stack, settings);
    System.out.println(Welcome.text(gateway.url(), stack.envFile(), settings.inMemory(), took));
  }

  /// Microsoft's double listens two ports further on and ends with the process.
  private static Settings withDouble(Settings settings, Gateway gateway) {
    if (!System.getProperty("graph", "none").equals("double")) {
      return settings;
    }
    var server = GraphDouble.start(gateway.url().getPort() + 2);
    System.out.printf("A double of Microsoft answers at %s.%n", server.loginUrl());
    return settings.and(GraphDouble.variables(server));
  }

  /// The stack serves already: what goes wrong with the sample is shown, and does not end it.
  private static void play(DemoStack stack, Settings settings) {
    try {
      new Play(stack.target(), stack.receivers(), System.out).play(Path.of(""), settings.play());
    } catch (RuntimeException failed) {
      LoggerFactory.getLogger(Main.class).error("The sample could not be played.", failed);
    }
  }

  private static Gateway bind(Settings settings) {
    try {
      return Gateway.bind(settings.port());
    } catch (BindException e) {
      throw new Trouble(
          "Port %d is taken. Start on another one: SWITCHBOARD_PORT=%d ./mvnw -Prun"
              .formatted(settings.port(), settings.port() + 10),
          e);
    } catch (IOException e) {
      throw new Trouble("Port %d cannot be used: %s".formatted(settings.port(), e), e);
    }
  }
}
