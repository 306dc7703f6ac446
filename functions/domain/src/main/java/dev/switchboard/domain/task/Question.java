package dev.switchboard.domain.task;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Something that a person has to say before a task can go on.
///
/// @param text one or two sentences that can be read out
/// @param fallback what is taken where nobody answers in time
/// @param patience how long it waits for an answer; without one as long as the task may take
public record Question(
    String text, Form form, Optional<Object> fallback, Optional<Duration> patience) {
  /// What an answer looks like.
  public sealed interface Form {
    /// Any words.
    record Text() implements Form {}

    /// One of these.
    record Choice(List<String> options) implements Form {
      public Choice {
        options = List.copyOf(options);
      }
    }

    /// `true` or `false`.
    record YesNo() implements Form {}

    /// Words for each of these fields.
    record Fields(List<String> names) implements Form {
      public Fields {
        names = List.copyOf(names);
      }
    }
  }
}
