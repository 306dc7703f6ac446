package dev.switchboard.domain.task;

import dev.switchboard.domain.reasoning.ToolCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a step records.
public sealed interface Deed {
  /// Something was done, in plain words.
  record Noted(String what, String text) implements Deed {}

  /// A language model answered, in words or with calls of tools.
  ///
  /// @param model the one that answered
  record Thought(String text, List<ToolCall> calls, String model) implements Deed {
    public Thought {
      calls = List.copyOf(calls);
    }
  }

  /// A tool was used.
  record Returned(ToolCall call, String text, boolean failed) implements Deed {}

  /// Something is about to be done that may not be done twice. Where this is the last step, it may
  /// have happened.
  record Starting(String what) implements Deed {}

  /// Somebody is asked.
  record Asked(Question question) implements Deed {}

  /// Nobody answered in time, so this is taken; empty where the question has no default.
  ///
  /// @param question the number of the step that asked
  record Unanswered(int question, Optional<Object> value) implements Deed {}

  /// Branches were begun, each a task of its own.
  record Begun(List<Branch> branches) implements Deed {
    public Begun {
      branches = List.copyOf(branches);
    }
  }

  /// One branch.
  record Branch(String name, TaskId task) {}

  /// A signal reached the task.
  record Heard(Signal signal) implements Deed {}

  /// A try failed and is made again.
  record Tried(String why, Instant again) implements Deed {}

  /// It ended.
  record Finished(TaskStatus status, String text) implements Deed {}
}
