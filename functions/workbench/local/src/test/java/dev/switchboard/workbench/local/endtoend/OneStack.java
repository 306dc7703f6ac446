package dev.switchboard.workbench.local.endtoend;

import dev.switchboard.workbench.graph.GraphServer;
import dev.switchboard.workbench.local.DemoStack;
import dev.switchboard.workbench.local.GraphDouble;
import dev.switchboard.workbench.local.Settings;
import dev.switchboard.workbench.local.gateway.Gateway;
import dev.switchboard.workbench.local.player.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// One stack for all tests of a run, in memory, with the sample business applied.
final class OneStack {
  static final Path ROOT = Path.of("../../..");
  private static final OneStack IT = begin();

  private final DemoStack stack;
  private final GraphServer microsoft;

  private OneStack(DemoStack stack, GraphServer microsoft) {
    this.stack = stack;
    this.microsoft = microsoft;
  }

  /// What it takes for Microsoft.
  static GraphServer microsoft() {
    return IT.microsoft;
  }

  static DemoStack get() {
    return IT.stack;
  }

  private static OneStack begin() {
    try {
      var home = Files.createTempDirectory("switchboard");
      var microsoft = GraphDouble.start(0);
      var settings =
          new Settings(0, home, true, Optional.empty(), GraphDouble.variables(microsoft));
      var stack = DemoStack.start(settings, Gateway.bind(0));
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
      new Samples(stack.target()).apply(ROOT.resolve("samples/harbour-lettings.json"));
      return new OneStack(stack, microsoft);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
