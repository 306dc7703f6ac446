package dev.switchboard.workbench.local.player;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.workbench.local.player.Client.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Applies a business that is declared in a file: its calendars and its agents are created, or made
/// equal to the file. Applying it again changes nothing.
public final class Samples {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z0-9_]+)}");

  private final Client client;
  private final Map<String, String> variables;

  public Samples(Target target) {
    this.client = new Client(target);
    this.variables = target.variables();
  }

  /// What was applied, a line each. A refusal stops it, with what the stack said.
  public List<String> apply(Path file) {
    var business = read(file);
    var applied = new ArrayList<String>();
    for (var calendar : Client.objects(business, "calendars")) {
      applied.addAll(calendar(calendar));
    }
    for (var agent : Client.objects(business, "agents")) {
      applied.add(put("agents", agent));
    }
    return applied;
  }

  /// What is told of its appointments has an address of its own.
  private List<String> calendar(Map<String, Object> declared) {
    var calendar = new LinkedHashMap<>(declared);
    var told = Optional.ofNullable(calendar.remove("notices"));
    var path = put("calendars", calendar);
    return Stream.concat(
            Stream.of(path),
            told.map(notices -> putAt(path + "/notices", Map.of("reminders", notices))).stream())
        .toList();
  }

  private String put(String collection, Map<String, Object> resource) {
    return putAt("/v1/%s/%s".formatted(collection, resource.get("id")), resource);
  }

  private String putAt(String path, Map<String, Object> resource) {
    Answer answer = client.put(path, resource);
    if (answer.status() >= 300) {
      throw new IllegalStateException(
          "PUT %s was answered %d: %s".formatted(path, answer.status(), answer.body()));
    }
    return path;
  }

  private Map<String, Object> read(Path file) {
    try {
      return JSON.std.mapFrom(filled(Files.readString(file)));
    } catch (IOException e) {
      throw new IllegalArgumentException("The file %s must be a JSON object.".formatted(file), e);
    }
  }

  private String filled(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
  }

  private String value(String name) {
    return Optional.ofNullable(variables.get(name))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s must be set: the file has it as a placeholder.".formatted(name)));
  }
}
