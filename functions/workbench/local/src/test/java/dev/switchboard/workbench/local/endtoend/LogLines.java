package dev.switchboard.workbench.local.endtoend;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.adapter.log.Levels;
import dev.switchboard.adapter.log.Output;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.slf4j.event.Level;

/// What the functions of this process log while it is open, as they would on AWS, and with the
/// beginning of each message.
public final class LogLines implements AutoCloseable {
  private static final Levels WHOLE =
      new Levels(
          Level.WARN,
          Map.of(
              "dev.switchboard",
              Level.INFO.toInt(),
              "dev.switchboard.adapter.sqs",
              Level.DEBUG.toInt()));

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Output before;

  public LogLines() {
    this(_ -> true);
  }

  /// Keeps such lines alone.
  public LogLines(Predicate<String> kept) {
    before =
        Output.use(
            new Output(
                Output.Form.JSON,
                WHOLE,
                line -> {
                  if (kept.test(line)) {
                    lines.add(line);
                  }
                }));
  }

  public List<String> texts() {
    return List.copyOf(lines);
  }

  /// The ones that bear this id.
  List<Map<String, Object>> of(String id) {
    return lines.stream()
        .map(LogLines::read)
        .filter(line -> id.equals(line.get("correlationId")))
        .toList();
  }

  private static Map<String, Object> read(String line) {
    try {
      return JSON.std.mapFrom(line);
    } catch (IOException e) {
      throw new IllegalStateException("No JSON object: " + line, e);
    }
  }

  @Override
  public void close() {
    Output.use(before);
  }
}
