package dev.switchboard.lambda.notices;

import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.adapter.snapshot.Priming;
import dev.switchboard.topology.Functions;
import java.util.Map;

/// Answers `/v1/notices` and `/v1/endpoints`.
public final class NoticesApiHandler extends RestDoor {
  /// For Lambda, which configures by environment variables.
  public NoticesApiHandler() {
    this(Map.of());
    Priming.request(NoticesApiHandler::new, "GET", "/v1/notices");
  }

  /// For a process that holds several functions, each with properties of its own.
  public NoticesApiHandler(Map<String, Object> properties) {
    super(Functions.NOTICES.name(), properties);
  }
}
