package dev.switchboard.adapter.log;

import dev.switchboard.adapter.log.Output.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.event.Level;

/// Reads the settings that a process may have on its class path: `form` (`json`, `plain`), `level`
/// (`warn`), and `level.` with the beginning of a logger's name.
final class ReadOutput {
  private static final String FILE = "/switchboard-log.properties";
  private static final String LEVEL = "level";

  private ReadOutput() {}

  static Output ofClassPath() {
    try (var file = ReadOutput.class.getResourceAsStream(FILE)) {
      var properties = new Properties();
      if (file == null) {
        return new Output(
            Form.JSON, Levels.OF_FUNCTIONS, line -> Output.stream(System.out).accept(line));
      }
      properties.load(file);
      return read(properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What people read goes to standard error, where it is not mixed with what a command answers.
  static Output read(Properties properties) {
    var form = Form.valueOf(properties.getProperty("form", "json").toUpperCase(Locale.ROOT));
    return new Output(
        form,
        levels(properties),
        switch (form) {
          case JSON -> line -> Output.stream(System.out).accept(line);
          case PLAIN -> line -> Output.stream(System.err).accept(line);
        });
  }

  private static Levels levels(Properties properties) {
    var named = new HashMap<String, Integer>();
    properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith(LEVEL + "."))
        .forEach(name ->
            named.put(name.substring(LEVEL.length() + 1), level(properties.getProperty(name))));
    var usual =
        Optional.ofNullable(properties.getProperty(LEVEL))
            .map(text -> Level.valueOf(text.toUpperCase(Locale.ROOT)))
            .orElse(Level.WARN);
    return new Levels(usual, named);
  }

  private static int level(String text) {
    return text.equals("off") ? Levels.OFF : Level.valueOf(text.toUpperCase(Locale.ROOT)).toInt();
  }
}
