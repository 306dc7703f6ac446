package dev.switchboard.workbench.local.player;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What a newcomer sees first: the sample business is applied, and a call to it is played.
public final class Play {
  static final Path BUSINESS = Path.of("samples/harbour-lettings.json");

  private final Target target;
  private final Receivers receivers;
  private final PrintStream out;

  public Play(Target target, Receivers receivers, PrintStream out) {
    this.target = target;
    this.receivers = receivers;
    this.out = out;
  }

  /// Plays the call of this file, or only applies the business where there is none.
  ///
  /// @param root the folder that has the samples
  public void play(Path root, Optional<Path> call) {
    var business = root.resolve(BUSINESS);
    if (!Files.exists(business)) {
      out.printf(
          "%n  There is no %s here, so nothing is applied and nothing is played.%n", BUSINESS);
      return;
    }
    new Samples(target).apply(business);
    call.ifPresent(script -> play(root.resolve(script)));
  }

  private void play(Path script) {
    var played = new SampleCall(target, receivers, out).play(script);
    played.problems().forEach(problem -> out.printf("  !! %s%n", problem));
  }
}
