package dev.switchboard.adapter.log;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.adapter.log.Output.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps the lines of the process for as long as it is open.
final class Lines implements AutoCloseable {
  private final List<String> kept = new CopyOnWriteArrayList<>();
  private final Output before;

  Lines(Form form, Levels levels) {
    this.before = Output.use(new Output(form, levels, kept::add));
  }

  static Lines asOnLambda() {
    return new Lines(Form.JSON, Levels.OF_FUNCTIONS);
  }

  List<String> all() {
    return List.copyOf(kept);
  }

  /// The only one, read.
  Map<String, Object> only() {
    if (kept.size() != 1) {
      throw new AssertionError("There must be one line: " + kept);
    }
    return read(kept.getFirst());
  }

  static Map<String, Object> read(String line) {
    try {
      return JSON.std.mapFrom(line);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  @Override
  public void close() {
    Output.use(before);
  }
}
