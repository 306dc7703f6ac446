package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.reasoning.Used;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a piece of work wants next.
public sealed interface Move {
  /// One call to the outside: of a model, a tool, an endpoint. What it made becomes one step.
  record Do(Effect effect) implements Move {}

  /// To ask a person, and to go on with the answer.
  record Ask(Question question) implements Move {}

  /// To have other tasks run, each beside the others. They end by themselves, and each end becomes
  /// a step.
  record Begin(List<Branch> branches) implements Move {
    public Begin {
      branches = List.copyOf(branches);
    }
  }

  /// To go on when one more branch has ended.
  record Await() implements Move {}

  /// It is too early; this does not count as a try.
  record Later(Duration delay, String why) implements Move {}

  record Done(String result) implements Move {}

  /// It cannot be done; `why` tells the owner what to mend.
  record Failed(String why) implements Move {}

  /// One task to be run for another.
  ///
  /// @param name unlike those of the other branches of its task
  record Branch(
      String name,
      AgentId agent,
      String kind,
      String words,
      Map<String, Object> inputs,
      Budget budget) {}

  /// One call to the outside.
  interface Effect {
    /// What is done, in a word or two.
    String name();

    /// Does it. A passing fault has it tried again, a lasting one ends the task as failed.
    ///
    /// @param key the same for each try of this call, and for no other call; whatever is called
    ///   gets it to know repeats by
    /// @param patience how long it may take
    Made perform(String key, Duration patience);

    /// Whether it takes tokens, and so money.
    default boolean isPaid() {
      return false;
    }

    default Repeat repeat() {
      return Repeat.HARMLESS;
    }

    /// What an earlier try made, where it did; for those that are `LOOKED_UP`.
    default Optional<Made> lookUp(String key) {
      return Optional.empty();
    }

    /// What is recorded where an earlier try may have happened; for those that happen at most
    /// `ONCE`.
    default Made unsure() {
      return Made.of(
          new Deed.Noted(name(), "It may have happened, and is not repeated: nobody can tell."));
    }
  }

  /// Whether a call may be made again after a crash.
  enum Repeat {
    /// The other side knows repeats by their key, or they change nothing.
    HARMLESS,
    /// It is looked for before it is made again.
    LOOKED_UP,
    /// It is never made again, and it is said that it may have happened.
    ONCE
  }

  /// What a call made, and what it took.
  record Made(Deed deed, Used used) {
    public static Made of(Deed deed) {
      return new Made(deed, Used.NONE);
    }
  }
}
