package dev.switchboard.domain.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What goes back to the channel, before it is worded in its format.
public sealed interface Reply {
  /// This saved assistant answers.
  record UseAssistant(String id) implements Reply {}

  /// This assistant, made for the call, answers.
  record UseTransient(Map<String, Object> assistant) implements Reply {}

  /// This saved squad answers.
  record UseSquad(String id) implements Reply {}

  /// Nobody can answer; this is said instead.
  record Apology(String spoken) implements Reply {}

  /// The answers to tool calls, in the order of the calls.
  record ToolResults(List<ToolResult> results, Inbound.Style style) implements Reply {}

  /// Where the caller is put through, and what is said meanwhile.
  record PutThrough(String number, String spoken) implements Reply {}

  /// Which assistant takes over.
  record HandOver(String assistantId) implements Reply {}

  /// No transfer or hand-over is possible, said to the caller.
  record StayHere(String spoken) implements Reply {}

  /// Documents that may answer; each one a text.
  record Documents(List<String> texts) implements Reply {}

  /// Whether the number may be dialled.
  record MayDial(boolean eligible) implements Reply {}

  /// How many seconds to wait for the caller to go on.
  record Wait(double seconds) implements Reply {}

  /// Nothing to say but that it arrived.
  record Accepted() implements Reply {}

  /// One tool's answer: a sentence to be said, as a result or as what went wrong.
  ///
  /// @param appointment the appointment it led to
  /// @param task the task it led to
  record ToolResult(
      String id,
      String name,
      boolean failed,
      String spoken,
      Optional<String> appointment,
      Optional<String> task) {}
}
