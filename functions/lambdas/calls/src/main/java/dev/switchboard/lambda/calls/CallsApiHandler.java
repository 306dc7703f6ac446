package dev.switchboard.lambda.calls;

import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.adapter.snapshot.Priming;
import dev.switchboard.topology.Functions;
import java.util.Map;

/// Answers `/v1/calls`.
public final class CallsApiHandler extends RestDoor {
  /// For Lambda, which configures by environment variables.
  public CallsApiHandler() {
    this(Map.of());
    Priming.request(CallsApiHandler::new, "GET", "/v1/calls");
  }

  /// For a process that holds several functions, each with properties of its own.
  public CallsApiHandler(Map<String, Object> properties) {
    super(Functions.CALLS.name(), properties);
  }
}
