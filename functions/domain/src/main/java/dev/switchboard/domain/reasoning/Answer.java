package dev.switchboard.domain.reasoning;

import java.util.List;

/// What a model answered, and what it took.
///
/// @param text the words; the JSON object where a form was asked for; empty where it only calls
///   tools
/// @param calls the tools that it wants called before it goes on
/// @param model the model that answered, by the provider's own word
/// @param cut whether it ended because it was as long as it may be, not because it was over
public record Answer(String text, List<ToolCall> calls, String model, Used used, boolean cut) {
  public Answer {
    calls = List.copyOf(calls);
  }

  /// An answer that is whole.
  public Answer(String text, List<ToolCall> calls, String model, Used used) {
    this(text, calls, model, used, false);
  }

  /// The same answer, which took something else.
  public Answer using(Used other) {
    return new Answer(text, calls, model, other, cut);
  }

  /// What is told to the model as its own words the next time.
  public Turn.Said said() {
    return new Turn.Said(text, calls);
  }
}
