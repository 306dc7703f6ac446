package dev.switchboard.adapter.llm;

import dev.switchboard.domain.reasoning.ToolResult;

/// Words what a tool returned. Not every provider can mark a failure, and some refuse an empty
/// text, so both are said.
final class Results {
  private Results() {}

  static String text(ToolResult result) {
    var text = result.text().isBlank() ? "(nothing)" : result.text();
    return result.failed() ? "Failed: " + text : text;
  }
}
