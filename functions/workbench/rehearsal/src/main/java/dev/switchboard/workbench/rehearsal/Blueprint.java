package dev.switchboard.workbench.rehearsal;

import java.nio.file.Path;
import java.util.Map;

/// What Lambda is told of a function.
///
/// @param code the folder that its zip was unpacked into
/// @param environment its own variables, besides those that Lambda sets
public record Blueprint(
    String name, String handler, Path code, int memoryMegabytes, Map<String, String> environment) {
  public Blueprint {
    environment = Map.copyOf(environment);
  }
}
