package dev.switchboard.adapter.llm;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the words that providers name their errors by, such as `overloaded_error`.
final class ErrorWords {
  private static final Pattern WORD =
      Pattern.compile("\"(?:type|code)\"\\s*:\\s*\"([a-z][a-z_]{1,40})\"");

  private ErrorWords() {}

  /// At most two, which hold nothing of what was sent.
  static String of(String body) {
    return WORD.matcher(body)
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(word -> !word.equals("error"))
        .distinct()
        .limit(2)
        .collect(Collectors.joining(", "));
  }
}
