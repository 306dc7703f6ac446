package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.adapter.snapshot.Priming;
import dev.switchboard.topology.Functions;
import java.util.Map;

/// Answers `/v1/agents` and `/v1/workspace`.
public final class AgentsHandler extends RestDoor {
  /// For Lambda, which configures by environment variables.
  public AgentsHandler() {
    this(Map.of());
    Priming.request(AgentsHandler::new, "GET", "/v1/agents");
  }

  /// For a process that holds several functions, each with properties of its own.
  public AgentsHandler(Map<String, Object> properties) {
    super(Functions.AGENTS.name(), properties);
  }
}
