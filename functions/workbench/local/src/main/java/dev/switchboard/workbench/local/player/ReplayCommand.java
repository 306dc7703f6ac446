package dev.switchboard.workbench.local.player;

import java.nio.file.Path;

/// `./mvnw -Preplay -Dfile=events/vapi`: posts golden events to the stack that the environment
/// names.
public final class ReplayCommand {
  private ReplayCommand() {}

  /// Takes a file or folder of events, and the environment file of the stack. Ends with 1 where one
  /// was not answered HTTP 200.
  public static void main(String[] arguments) {
    var target = Target.read(Path.of(arguments[1]), System.getenv());
    int refused = new Replay(target, System.out).replay(Path.of(arguments[0]));
    System.exit(refused == 0 ? 0 : 1);
  }
}
