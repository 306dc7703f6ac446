package dev.switchboard.workbench.local.chaos;

import dev.switchboard.topology.Environment;
import dev.switchboard.workbench.local.SampleWorkspaces;
import dev.switchboard.workbench.local.player.Target;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// A stack on lines that a plan disturbs, with a workspace for each case.
final class Cases implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(500);

  /// What was left to be done twice would be done by then.
  private static final Duration REST = Duration.ofSeconds(5);

  private final ChaosStack stack;
  private final SampleWorkspaces workspaces;

  /// Functions are as patient as on AWS.
  Cases(Line.Plan plan) {
    stack = new ChaosStack(Line.before(plan), Map.of(Environment.PATIENCE_SECONDS, "3"));
    workspaces = new SampleWorkspaces(stack.target(), stack.aws());
  }

  /// A new workspace with the sample business.
  Target workspace(String name) {
    return workspaces.open(name, "harbour-lettings.json");
  }

  /// What is to be seen of a life once nothing follows any more.
  String come(Life life) {
    stack.settled();
    return life.seen();
  }

  /// Those that are not like the one that is wanted, after at most so much time to recover.
  /// Messages whose handling failed are left: they stay hidden for longer, and something else has
  /// come by.
  Map<String, String> others(Collection<Life> lives, String wanted, Duration recovery) {
    long until = System.nanoTime() + recovery.toNanos();
    var others = others(lives, wanted);
    while (!others.isEmpty() && System.nanoTime() < until) {
      ChaosStack.pause(PAUSE);
      var names = others.keySet();
      var left = lives.stream().filter(life -> names.contains(life.name())).toList();
      others = others(left, wanted);
    }
    ChaosStack.pause(REST);
    return others(lives, wanted);
  }

  private static Map<String, String> others(Collection<Life> lives, String wanted) {
    var others = new TreeMap<String, String>();
    for (var life : lives) {
      var seen = life.seen();
      if (!seen.equals(wanted)) {
        others.put(life.name(), seen);
      }
    }
    return others;
  }

  @Override
  public void close() {
    stack.close();
  }
}
