package dev.switchboard.workbench.local.crash;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// An event of a call, as VAPI posts it.
///
/// @param marks texts that no other event has, and that are found in its call's record once it is
///   recorded
record Event(String call, List<String> marks, Map<String, Object> message) {
  static final String REPORT = "report-";

  /// Together more than goes into one message.
  private static final int REPORTED_TURNS = 16;

  private static final String WORDS = "and so on ".repeat(1_200);

  static Event status(String call, String mark) {
    return of(
        call, mark, Map.of("type", "status-update", "status", "in-progress", "endedReason", mark));
  }

  static Event said(String call, String mark) {
    return of(
        call,
        mark,
        Map.of(
            "type", "transcript", "transcriptType", "final", "role", "user", "transcript", mark));
  }

  /// @param turn a number that no other event has
  static Event speech(String call, int turn) {
    return of(
        call,
        Integer.toString(turn),
        Map.of("type", "speech-update", "status", "started", "role", "user", "turn", turn));
  }

  static Event delegate(String call, String words) {
    return tool(call, words, "delegate_task", Map.of("task", words));
  }

  static Event tool(String call, String mark, String tool, Map<String, Object> arguments) {
    return of(
        call,
        mark,
        Map.of(
            "type",
            "tool-calls",
            "toolCallList",
            List.of(
                Map.of(
                    "id",
                    "use-" + mark.hashCode(),
                    "type",
                    "function",
                    "function",
                    Map.of("name", tool, "arguments", arguments)))));
  }

  /// A report with so long a transcript that it becomes several messages.
  static Event report(String call, String mark) {
    var marks = IntStream.range(0, REPORTED_TURNS).mapToObj(i -> REPORT + mark + "-" + i).toList();
    var turns =
        marks.stream().map(each -> Map.of("role", "user", "message", each + " " + WORDS)).toList();
    return new Event(
        call,
        marks,
        message(call, Map.of("type", "end-of-call-report", "artifact", Map.of("messages", turns))));
  }

  private static Event of(String call, String mark, Map<String, Object> fields) {
    return new Event(call, List.of(mark), message(call, fields));
  }

  private static Map<String, Object> message(String call, Map<String, Object> fields) {
    var message = new LinkedHashMap<>(fields);
    message.put("timestamp", Instant.now().toEpochMilli());
    message.put("call", Map.of("id", call));
    return message;
  }

  /// The same event, of a call that comes from this number.
  Event from(String caller) {
    return with("customer", Map.of("number", caller));
  }

  /// The same event, of a call that is made with this assistant.
  Event to(String assistant) {
    return with("call", Map.of("id", call, "assistantId", assistant));
  }

  private Event with(String name, Object value) {
    var changed = new LinkedHashMap<>(message);
    changed.put(name, value);
    return new Event(call, marks, changed);
  }
}
