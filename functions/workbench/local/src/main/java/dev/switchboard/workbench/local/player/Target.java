package dev.switchboard.workbench.local.player;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stack that is played against, and the credentials of one of its workspaces.
///
/// @param variables everything that the environment file names, for placeholders in samples
public record Target(
    URI url, String workspace, String webhookSecret, String apiKey, Map<String, String> variables) {
  /// Reads the environment file that the local stack writes; what the process's environment names
  /// wins.
  public static Target read(Path file, Map<String, String> environment) {
    var variables = new LinkedHashMap<String, String>();
    try {
      for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        var parts = line.replaceFirst("^export\\s+", "").split("=", 2);
        if (parts.length == 2 && !line.startsWith("#")) {
          variables.put(parts[0].strip(), parts[1].strip());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("The file %s cannot be read.".formatted(file), e);
    }
    environment.forEach((name, value) -> {
      if (name.startsWith("SWITCHBOARD_")) {
        variables.put(name, value);
      }
    });
    return new Target(
        URI.create(need(variables, "SWITCHBOARD_URL", file)),
        need(variables, "SWITCHBOARD_WORKSPACE", file),
        need(variables, "SWITCHBOARD_WEBHOOK_SECRET", file),
        need(variables, "SWITCHBOARD_API_KEY", file),
        variables);
  }

  private static String need(Map<String, String> variables, String name, Path file) {
    return Optional.ofNullable(variables.get(name))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s must be set, or stand in %s. Maybe the stack was never started: ./mvnw -Prun"
                    .formatted(name, file)));
  }

  /// Where VAPI posts its events.
  URI webhook() {
    return url.resolve("/webhooks/vapi/" + workspace);
  }

  @Override
  public String toString() {
    return "Target[%s, %s]".formatted(url, workspace);
  }
}
