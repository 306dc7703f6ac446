package dev.switchboard.adapter.log;

import java.util.Map;
import org.slf4j.event.Level;

/// How loud something must be to be shown, by the beginning of its logger's name; the longest one
/// counts.
///
/// @param usual of loggers that none of the names begins
/// @param named by the beginning of a name; OFF is a number above every level
public record Levels(Level usual, Map<String, Integer> named) {
  /// Above every level.
  public static final int OFF = Integer.MAX_VALUE;

  /// What libraries say only where somebody has to act; what we say, whole.
  public static final Levels OF_FUNCTIONS =
      new Levels(Level.WARN, Map.of("dev.switchboard", Level.INFO.toInt()));

  public Levels {
    named = Map.copyOf(named);
  }

  boolean show(String logger, Level level) {
    return level.toInt() >= of(logger);
  }

  private int of(String logger) {
    for (var name = logger; !name.isEmpty(); name = parent(name)) {
      var found = named.get(name);
      if (found != null) {
        return found;
      }
    }
    return usual.toInt();
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
