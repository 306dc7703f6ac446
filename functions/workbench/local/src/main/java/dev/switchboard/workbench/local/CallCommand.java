package dev.switchboard.workbench.local;

import dev.switchboard.workbench.local.player.Receivers;
import dev.switchboard.workbench.local.player.SampleCall;
import dev.switchboard.workbench.local.player.Samples;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.nio.file.Path;

/// `./mvnw -q -Pcall`: plays a call to a deployment and says whether it went as it should. This is
/// how a pipeline knows that what it deployed works.
public final class CallCommand {
  private CallCommand() {}

  /// Takes the business that is called, the call, and the environment file of the stack. Ends with
  /// 1 where something went wrong, and says what.
  public static void main(String[] arguments) throws IOException {
    var target = Target.read(Path.of(arguments[2]), System.getenv());
    new Samples(target).apply(Path.of(arguments[0]));
    try (var receivers = new Receivers(0, FirstWorkspace.ownerSecret(), _ -> {})) {
      var problems =
          new SampleCall(target, receivers, System.out).play(Path.of(arguments[1])).problems();
      problems.forEach(problem -> System.out.printf("  !! %s%n", problem));
      System.exit(problems.isEmpty() ? 0 : 1);
    }
  }
}
