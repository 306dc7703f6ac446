package dev.switchboard.workbench.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the person who starts the stack may choose.
///
/// @param port 0 takes any that is free
/// @param home where everything is kept
/// @param inMemory keeps tables and queues in memory; only the credentials are kept
/// @param play the call that is played first
/// @param variables environment variables for the functions, which count before those of the stack:
///   they choose a language model, and where mailboxes are
public record Settings(
    int port, Path home, boolean inMemory, Optional<Path> play, Map<String, String> variables) {
  /// Stands for no call where one is named.
  public static final String NO_CALL = "none";

  private static final String PORT = "SWITCHBOARD_PORT";
  private static final String HOME = "SWITCHBOARD_HOME";
  private static final String MODEL = "SWITCHBOARD_MODEL_";
  private static final String MICROSOFT = "SWITCHBOARD_MICROSOFT_";

  /// Reads `SWITCHBOARD_PORT` (8080), `SWITCHBOARD_HOME` (`.switchboard` in the folder where the
  /// process was started), `SWITCHBOARD_MODEL_…` and `SWITCHBOARD_MICROSOFT_…`.
  public static Settings read(Map<String, String> environment, boolean inMemory, String play) {
    var home = Optional.ofNullable(environment.get(HOME)).orElse(".switchboard");
    var variables =
        environment.entrySet().stream()
            .filter(variable ->
                variable.getKey().startsWith(MODEL) || variable.getKey().startsWith(MICROSOFT))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Settings(
        port(Optional.ofNullable(environment.get(PORT)).orElse("8080")),
        Path.of(home).toAbsolutePath().normalize(),
        inMemory,
        Optional.of(play).filter(file -> !file.equals(NO_CALL)).map(Path::of),
        variables);
  }

  /// With more variables, which count before those that are there.
  public Settings and(Map<String, String> more) {
    var all = new HashMap<>(variables);
    all.putAll(more);
    return new Settings(port, home, inMemory, play, Map.copyOf(all));
  }

  /// Where tables and queues keep their files; empty keeps them in memory.
  public Optional<Path> kept() {
    return inMemory ? Optional.empty() : Optional.of(home);
  }

  private static int port(String text) {
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    throw new Trouble("%s (%s) must be a number from 0 to 65535.".formatted(PORT, text));
  }
}
