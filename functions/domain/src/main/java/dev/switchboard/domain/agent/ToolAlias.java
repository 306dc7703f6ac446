package dev.switchboard.domain.agent;

import java.util.Map;

/// Lets an older deployment keep its own names: a tool of theirs, the tool of ours it means, and
/// for each parameter of theirs ours. Parameters that are not named keep their names.
public record ToolAlias(String name, String tool, Map<String, String> parameters) {
  public ToolAlias {
    parameters = Map.copyOf(parameters);
  }
}
