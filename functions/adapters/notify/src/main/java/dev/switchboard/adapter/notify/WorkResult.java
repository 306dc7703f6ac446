package dev.switchboard.adapter.notify;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.Optional;

/// Reads what an endpoint made of a task out of its answer: the text `result` of a JSON object,
/// else the answer as it is; on one line, and at most 8,000 characters of it.
final class WorkResult {
  private static final int MOST_CHARACTERS = 8_000;

  private WorkResult() {}

  static String of(String body) {
    var line = result(body).orElse(body).replaceAll("\\s+", " ").strip();
    if (line.isEmpty()) {
      return "Done.";
    }
    return line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) : line;
  }

  private static Optional<String> result(String body) {
    if (!body.stripLeading().startsWith("{")) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.std.mapFrom(body).get("result"))
          .filter(String.class::isInstance)
          .map(String.class::cast);
    } catch (IOException notJson) {
      // Nothing says that an endpoint must answer in JSON, so this is a text.
      return Optional.empty();
    }
  }
}
