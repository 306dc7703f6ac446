package dev.switchboard.adapter.log;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// How lines are written, which ones, and where to. A process begins with what its class path says
/// in `switchboard-log.properties`; a function has no such file, and writes JSON to standard
/// output.
///
/// @param to takes a line without its end
public record Output(Form form, Levels levels, Consumer<String> to) {
  private static final AtomicReference<Output> CURRENT =
      new AtomicReference<>(ReadOutput.ofClassPath());

  /// How a line looks.
  public enum Form {
    /// For CloudWatch.
    JSON,
    /// For people. Measures are left out.
    PLAIN
  }

  public static Output current() {
    return CURRENT.get();
  }

  /// From now on, for the whole process. Gives what it was before.
  public static Output use(Output other) {
    return CURRENT.getAndSet(other);
  }

  void write(Line line) {
    to.accept(
        switch (form) {
          case JSON -> JsonLine.of(line);
          case PLAIN -> PlainLine.of(line);
        });
  }

  /// One write for each line, so that lines of several threads do not mix.
  static Consumer<String> stream(PrintStream out) {
    return line -> {
      var bytes = (line + '\n').getBytes(StandardCharsets.UTF_8);
      out.write(bytes, 0, bytes.length);
      out.flush();
    };
  }
}
