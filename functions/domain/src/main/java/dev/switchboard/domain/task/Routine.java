package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Work that is wanted again and again. Each time it comes, it is a task of its own.
///
/// @param next when it comes next; empty where it is paused
/// @param version rises with each save; 0 where it was not saved yet
public record Routine(
    Id id,
    Wanted wanted,
    Recurrence recurrence,
    boolean paused,
    Optional<Instant> next,
    long version) {
  /// A workspace has so many at most.
  public static final int MOST = 100;

  /// Names a routine within its workspace.
  public record Id(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    public Id {
      if (!FORM.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "Routine id (%s) must be 1 to 40 letters, digits, hyphens and underscores."
                .formatted(value));
      }
    }

    /// Empty where the text cannot name a routine.
    public static Optional<Id> of(String text) {
      return FORM.matcher(text).matches() ? Optional.of(new Id(text)) : Optional.empty();
    }

    @Override
    public String toString() {
      return value;
    }
  }

  /// What is wanted of whom.
  ///
  /// @param within fails where it has not ended so long after its time
  public record Wanted(
      AgentId agent,
      String kind,
      String words,
      Map<String, Object> inputs,
      Terms.Priority priority,
      Optional<Duration> within,
      Budget budget,
      Optional<String> lane) {
    public Wanted {
      inputs = Map.copyOf(inputs);
      if (within.filter(time -> !time.isPositive()).isPresent()) {
        throw new IllegalArgumentException(
            "Time (%s) within which it is done must be more than zero."
                .formatted(within.orElseThrow()));
      }
    }
  }

  /// The same, wanting this at these times.
  public Routine wanting(Wanted other, Recurrence times) {
    return new Routine(id, other, times, paused, next, version);
  }

  /// The same, which comes or does not.
  public Routine paused(boolean stopped) {
    return new Routine(id, wanted, recurrence, stopped, next, version);
  }

  /// As it is saved by its owner: from now on, whatever was missed before.
  public Routine from(Instant now) {
    return withNext(paused ? Optional.empty() : Optional.of(recurrence.after(now)));
  }

  /// The newest time that has come by now, and was not seen to.
  Optional<Instant> due(Instant now) {
    return next.filter(at -> !at.isAfter(now))
        .map(at -> recurrence.latestBy(now).filter(latest -> latest.isAfter(at)).orElse(at));
  }

  private Routine withNext(Optional<Instant> time) {
    return new Routine(id, wanted, recurrence, paused, time, version);
  }

  SubmitTask.Request request(Instant occurrence) {
    var terms =
        new Terms(
            wanted.priority(),
            Optional.empty(),
            wanted.within().map(occurrence::plus),
            wanted.budget(),
            wanted.lane());
    return new SubmitTask.Request(
        wanted.agent(),
        wanted.kind(),
        wanted.words(),
        wanted.inputs(),
        new Origin("routine", Optional.empty(), Optional.empty(), Optional.empty()),
        terms,
        "routine:%s:%s".formatted(id, occurrence));
  }
}
