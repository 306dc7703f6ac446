package dev.switchboard.workbench.local.player;

import java.nio.file.Path;

/// `./mvnw -Papply -Dfile=samples/harbour-lettings.json`: applies a declared business to the stack
/// that the environment names.
public final class ApplyCommand {
  private ApplyCommand() {}

  /// Takes the file to apply, and the environment file of the stack.
  public static void main(String[] arguments) {
    var target = Target.read(Path.of(arguments[1]), System.getenv());
    new Samples(target)
        .apply(Path.of(arguments[0]))
        .forEach(path -> System.out.println("  applied  " + path));
  }
}
