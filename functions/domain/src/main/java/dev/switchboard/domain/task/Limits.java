package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.AgentId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// How many tasks of a workspace are worked at once, and how many are begun in a time. A task needs
/// room within each limit that applies to it: its workspace's, its agent's and its lane's.
///
/// @param agents those that have a limit of their own
/// @param lanes likewise
public record Limits(Limit workspace, Map<AgentId, Limit> agents, Map<String, Limit> lanes) {
  /// Five at once, so that one workspace never has all workers.
  public static final Limits USUAL = new Limits(new Limit(5, Optional.empty()), Map.of(), Map.of());

  private static final int MOST_NAMED = 200;

  public Limits {
    agents = Map.copyOf(agents);
    lanes = Map.copyOf(lanes);
    if (agents.size() + lanes.size() > MOST_NAMED) {
      throw new IllegalArgumentException(
          "Limits of agents and lanes (%d) must be at most %d."
              .formatted(agents.size() + lanes.size(), MOST_NAMED));
    }
  }

  /// One limit.
  ///
  /// @param atOnce how many are worked at the same time
  public record Limit(int atOnce, Optional<Rate> rate) {
    /// What one item of the store holds with ease.
    public static final int MOST_AT_ONCE = 200;

    public Limit {
      if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
        throw new IllegalArgumentException(
            "Limit (%d at once) must be 1 to %d.".formatted(atOnce, MOST_AT_ONCE));
      }
    }
  }

  /// How many are begun in a period. So many may be begun one right after the other, and from then
  /// on one each time that its part of the period has passed.
  public record Rate(int starts, Duration period) {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_STARTS = 100_000;

    public Rate {
      if (starts < 1
          || starts > MOST_STARTS
          || period.compareTo(Duration.ofSeconds(1)) < 0
          || period.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "Rate (%d in %s) must be of 1 to %d in a second to a day."
                .formatted(starts, period, MOST_STARTS));
      }
    }

    Duration each() {
      return period.dividedBy(starts);
    }

    /// How far ahead of its time a start may be.
    Duration ahead() {
      return period.minus(each());
    }
  }
}
