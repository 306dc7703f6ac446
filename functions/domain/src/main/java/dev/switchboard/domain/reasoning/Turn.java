package dev.switchboard.domain.reasoning;

import java.util.List;

/// One turn of what was said between us and a model.
public sealed interface Turn {
  /// What the model is asked, or told.
  record Asked(String text) implements Turn {
    public Asked {
      if (text.isBlank()) {
        throw new IllegalArgumentException("What is asked must not be blank.");
      }
    }
  }

  /// What the model said, and the tools that it called; one of them may be missing.
  record Said(String text, List<ToolCall> calls) implements Turn {
    public Said {
      calls = List.copyOf(calls);
      if (text.isBlank() && calls.isEmpty()) {
        throw new IllegalArgumentException("What a model said must be words or calls.");
      }
    }
  }

  /// What the tools returned that the turn before called: one result for each call.
  record Returned(List<ToolResult> results) implements Turn {
    public Returned {
      results = List.copyOf(results);
      if (results.isEmpty()) {
        throw new IllegalArgumentException("What tools returned must be at least one result.");
      }
    }
  }
}
