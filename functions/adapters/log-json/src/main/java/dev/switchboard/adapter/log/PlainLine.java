package dev.switchboard.adapter.log;

import dev.switchboard.topology.LogFields;
import java.util.Optional;

/// A line as people read it.
final class PlainLine {
  private static final int ENOUGH_OF_AN_ID = 8;

  private PlainLine() {}

  static String of(Line line) {
    var id =
        Optional.ofNullable(line.fields().get(LogFields.CORRELATION_ID))
            .map(Object::toString)
            .map(text -> "[" + text.substring(0, Math.min(text.length(), ENOUGH_OF_AN_ID)) + "] ")
            .orElse("");
    var text =
        "%s %s%s - %s".formatted(line.level(), id, shortened(line.logger()), Thrown.hidden(line));
    return line.thrown().map(thrown -> text + '\n' + Thrown.stack(thrown)).orElse(text);
  }

  private static String shortened(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }
}
