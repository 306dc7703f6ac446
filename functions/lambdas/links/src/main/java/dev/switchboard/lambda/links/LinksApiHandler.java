package dev.switchboard.lambda.links;

import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.adapter.snapshot.Priming;
import dev.switchboard.topology.LinkFunctions;
import java.util.Map;

/// Answers what is asked of links, owners who come back from signing in, and what is told of
/// changes elsewhere.
public final class LinksApiHandler extends RestDoor {
  /// For Lambda, which configures by environment variables.
  public LinksApiHandler() {
    this(Map.of());
    Priming.request(LinksApiHandler::new, "GET", "/v1/calendars/priming/link");
  }

  /// For a process that holds several functions, each with properties of its own.
  public LinksApiHandler(Map<String, Object> properties) {
    super(LinkFunctions.API.name(), properties);
  }
}
