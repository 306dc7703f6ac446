package dev.switchboard.domain.task;

import dev.switchboard.domain.reasoning.Used;
import java.time.Instant;
import java.util.Optional;

/// Something that reaches a task from outside, at any time. It is put into the task's letter box,
/// and whoever has the task next, or has it now, obeys.
public sealed interface Signal {
  /// The same for each repeat of the same signal, and for no other of its task.
  String key();

  Instant at();

  /// It is to end, whatever it does.
  record Cancel(String why, Instant at) implements Signal {
    @Override
    public String key() {
      return "cancel";
    }
  }

  /// It is to stop before its next step.
  ///
  /// @param request the same for each repeat of one request
  record Pause(String request, Instant at) implements Signal {
    @Override
    public String key() {
      return "pause:" + request;
    }
  }

  /// It is to go on.
  record Resume(String request, Instant at) implements Signal {
    @Override
    public String key() {
      return "resume:" + request;
    }
  }

  /// Somebody answered its question. The first answer counts.
  ///
  /// @param question the number of the step that asked
  /// @param value as the question's form wants it
  /// @param by by which way it came, such as `api`, `link` or `call`
  record Answered(int question, Object value, String by, Instant at) implements Signal {
    @Override
    public String key() {
      return "answer:" + question;
    }
  }

  /// One of its branches ended.
  record BranchEnded(
      TaskId branch,
      TaskStatus status,
      Optional<String> result,
      Optional<String> error,
      Used used,
      Instant at)
      implements Signal {
    @Override
    public String key() {
      return "ended:" + branch;
    }
  }
}
