package dev.switchboard.domain.conversation;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One thing known of a call. Facts are a set: their order and repeats do not matter.
public sealed interface Fact {
  /// The call's own status, such as `in-progress` or `ended`.
  record StatusChanged(String status, Optional<String> endedReason) implements Fact {}

  /// A turn whose words are final.
  record Said(Turn turn) implements Fact {}

  /// The conversation so far; of its turns only the latest, because each update brings all of them
  /// again.
  record Conversed(int turns, List<Turn> latest) implements Fact {}

  /// The channel's account of the whole call, when it is over. Its turns come apart, as
  /// `Transcribed`.
  ///
  /// @param cost in US dollars
  /// @param costs what it is made of, as the channel lists it
  /// @param analysis what the channel made of the call, as plain JSON values
  record Reported(
      Optional<String> endedReason,
      Optional<Instant> startedAt,
      Optional<Instant> endedAt,
      Optional<String> summary,
      Optional<Double> cost,
      List<Map<String, Object>> costs,
      Map<String, Object> analysis,
      int turns)
      implements Fact {}

  /// A part of the final transcript, from this turn on.
  record Transcribed(int first, List<Turn> turns) implements Fact {}

  /// Tools were used, and this was answered.
  record ToolsAnswered(List<Answered> answers) implements Fact {
    /// One use of a tool.
    public record Answered(
        String tool,
        boolean failed,
        String spoken,
        Optional<String> appointment,
        Optional<String> task) {}
  }

  /// An appointment was made, moved or cancelled during the call.
  record AppointmentChanged(String id, int revision, String status, Instant start)
      implements Fact {}

  /// A task that was delegated during the call has ended.
  record TaskEnded(String id, String kind, String status) implements Fact {}

  /// Something else happened; a few words on it, by name.
  record Noted(Map<String, String> details) implements Fact {
    /// In the order of the names, so that a repeat is written the same wherever it is read.
    public Noted {
      details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }
  }
}
